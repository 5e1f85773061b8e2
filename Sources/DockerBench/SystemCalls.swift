/// The system calls of Linux (syscalls(2)) that a server without any privilege could need.
///
/// A name that an architecture or a version of libseccomp does not know is passed over by the
/// engine. clone(2) is not here, since it depends on its flags.
enum SystemCalls {
    static let allowed =
        files + folders + memory + processes + identity + signals + waiting + time
        + network + messages

    private static let files = [
        "access", "chmod", "chown", "close", "close_range", "copy_file_range", "creat", "dup",
        "dup2", "dup3", "faccessat", "faccessat2", "fadvise64", "fallocate", "fchmod", "fchmodat",
        "fchmodat2", "fchown", "fchownat", "fcntl", "fdatasync", "fgetxattr", "flistxattr",
        "flock", "fremovexattr", "fsetxattr", "fstat", "fstatfs", "fsync", "ftruncate",
        "futimesat", "getxattr", "ioctl", "lchown", "lgetxattr", "link", "linkat", "listxattr",
        "llistxattr", "lremovexattr", "lseek", "lsetxattr", "lstat", "newfstatat", "open",
        "openat", "openat2", "pipe", "pipe2", "pread64", "preadv", "preadv2", "pwrite64",
        "pwritev", "pwritev2", "read", "readahead", "readlink", "readlinkat", "readv",
        "removexattr", "rename", "renameat", "renameat2", "sendfile", "setxattr", "splice",
        "stat", "statfs", "statx", "symlink", "symlinkat", "sync", "sync_file_range", "syncfs",
        "tee", "truncate", "unlink", "unlinkat", "utime", "utimensat", "utimes", "vmsplice",
        "write", "writev",
    ]

    private static let folders = [
        "chdir", "fchdir", "getcwd", "getdents", "getdents64", "inotify_add_watch",
        "inotify_init", "inotify_init1", "inotify_rm_watch", "mkdir", "mkdirat", "rmdir", "umask",
    ]

    private static let memory = [
        "brk", "get_mempolicy", "madvise", "membarrier", "memfd_create", "mincore", "mlock",
        "mlock2", "mlockall", "mmap", "mprotect", "mremap", "mseal", "msync", "munlock",
        "munlockall", "munmap", "pkey_alloc", "pkey_free", "pkey_mprotect",
    ]

    private static let processes = [
        "arch_prctl", "execve", "execveat", "exit", "exit_group", "fork", "get_robust_list",
        "get_thread_area", "getcpu", "getpriority", "getrlimit", "getrusage", "ioprio_get",
        "ioprio_set", "pidfd_open", "pidfd_send_signal", "prctl", "prlimit64", "rseq",
        "sched_get_priority_max", "sched_get_priority_min", "sched_getaffinity", "sched_getattr",
        "sched_getparam", "sched_getscheduler", "sched_rr_get_interval", "sched_setaffinity",
        "sched_setattr", "sched_setparam", "sched_setscheduler", "sched_yield", "seccomp",
        "set_robust_list", "set_thread_area", "set_tid_address", "setpriority", "setrlimit",
        "sysinfo", "uname", "vfork", "wait4", "waitid",
    ]

    /// A server that was started as somebody else may try, and must hear from the kernel that it
    /// lacks the capability.
    private static let identity = [
        "capget", "capset", "getegid", "geteuid", "getgid", "getgroups", "getpgid", "getpgrp",
        "getpid", "getppid", "getresgid", "getresuid", "getsid", "gettid", "getuid", "setfsgid",
        "setfsuid", "setgid", "setgroups", "setpgid", "setregid", "setresgid", "setresuid",
        "setreuid", "setsid", "setuid",
    ]

    private static let signals = [
        "kill", "pause", "restart_syscall", "rt_sigaction", "rt_sigpending", "rt_sigprocmask",
        "rt_sigqueueinfo", "rt_sigreturn", "rt_sigsuspend", "rt_sigtimedwait",
        "rt_tgsigqueueinfo", "sigaltstack", "signalfd", "signalfd4", "tgkill", "tkill",
    ]

    private static let waiting = [
        "epoll_create", "epoll_create1", "epoll_ctl", "epoll_pwait", "epoll_pwait2", "epoll_wait",
        "eventfd", "eventfd2", "futex", "futex_requeue", "futex_wait", "futex_waitv",
        "futex_wake", "io_cancel", "io_destroy", "io_getevents", "io_pgetevents", "io_setup",
        "io_submit", "poll", "ppoll", "pselect6", "select",
    ]

    private static let time = [
        "alarm", "clock_getres", "clock_gettime", "clock_nanosleep", "getitimer", "gettimeofday",
        "nanosleep", "setitimer", "time", "timer_create", "timer_delete", "timer_getoverrun",
        "timer_gettime", "timer_settime", "timerfd_create", "timerfd_gettime", "timerfd_settime",
        "times",
    ]

    private static let network = [
        "accept", "accept4", "bind", "connect", "getpeername", "getrandom", "getsockname",
        "getsockopt", "listen", "recvfrom", "recvmmsg", "recvmsg", "sendmmsg", "sendmsg",
        "sendto", "setsockopt", "shutdown", "socket", "socketpair",
    ]

    private static let messages = [
        "mq_getsetattr", "mq_notify", "mq_open", "mq_timedreceive", "mq_timedsend", "mq_unlink",
        "msgctl", "msgget", "msgrcv", "msgsnd", "semctl", "semget", "semop", "semtimedop",
        "shmat", "shmctl", "shmdt", "shmget",
    ]
}
