// The library's only code: its content is the compiled-in files, which live under ":/" at run time.
namespace mingbai {
extern const char* const kResourceRoot;
const char* const kResourceRoot = ":/";
} // namespace mingbai
