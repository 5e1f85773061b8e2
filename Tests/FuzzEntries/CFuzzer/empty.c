// A target of SwiftPM has at least one source; the function is in libclang_rt.fuzzer.
