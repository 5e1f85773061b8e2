#ifndef CFUZZER_FUZZER_H
#define CFUZZER_FUZZER_H

#include <stddef.h>
#include <stdint.h>

/// Fuzzes a function until it is found out or time is over (LLVM's FuzzerInterface.h).
int LLVMFuzzerRunDriver(int *argc, char ***argv,
                        int (*tried)(const uint8_t *bytes, size_t count));

#endif
