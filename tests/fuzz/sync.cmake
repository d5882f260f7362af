# The fuzz target of core/sync; built by clang with -DMINGBAI_FUZZ=ON.
add_executable(fuzz_package ${CMAKE_CURRENT_LIST_DIR}/package_fuzz.cpp)
target_link_libraries(fuzz_package PRIVATE mingbai_core_sync)
target_compile_options(fuzz_package PRIVATE -fsanitize=fuzzer,address,undefined)
target_link_options(fuzz_package PRIVATE -fsanitize=fuzzer,address,undefined)
