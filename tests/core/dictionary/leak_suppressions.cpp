// libxlsxwriter 1.1.4 forgets one copy of each formula of a list of choices; nothing of ours can free it.
#ifdef __SANITIZE_ADDRESS__
extern "C" const char* __lsan_default_suppressions()
{
    return "leak:lxw_strdup";
}
#endif
