import CLinux
import Dialing
import Glibc
import Interop
import Probing

/// A child of this program, with a pipe to its input and one from its output.
struct ChildProcess: ~Copyable {
    /// The longest single wait for output, in microseconds.
    private static let nap = 500_000

    private let id: pid_t
    private let output: Int32
    private var buffered: [UInt8] = []

    /// How many bytes from the first on are known to hold no line feed.
    private var searched = 0

    private var isAtEnd = false

    /// Starts a program, by default this very one anew, and writes its whole input.
    static func start(
        _ program: String = "/proc/self/exe",
        arguments: [String],
        input: [UInt8],
    ) throws(Fault) -> ChildProcess {
        var inputPipe: [Int32] = [0, 0]
        var outputPipe: [Int32] = [0, 0]
        // Closed on exec: otherwise the child would hold the other ends, and never see an end
        // of its input.
        guard unsafe pqlab_pipe(&inputPipe) == 0, unsafe pqlab_pipe(&outputPipe) == 0 else {
            throw fault(program, "no pipe: \(SystemError.last)")
        }
        var actions = unsafe posix_spawn_file_actions_t()
        unsafe posix_spawn_file_actions_init(&actions)
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        unsafe posix_spawn_file_actions_adddup2(&actions, inputPipe[0], STDIN_FILENO)
        unsafe posix_spawn_file_actions_adddup2(&actions, outputPipe[1], STDOUT_FILENO)

        let words = ["pqprobe"] + arguments
        var pointers = unsafe words.map { unsafe strdup($0) } + [nil]
        defer { unsafe pointers.forEach { unsafe free($0) } }
        var id: pid_t = 0
        let result = unsafe posix_spawn(&id, program, &actions, nil, &pointers, environ)
        close(inputPipe[0])
        close(outputPipe[1])
        guard result == 0 else {
            close(inputPipe[1])
            close(outputPipe[0])
            throw fault(program, SystemError(number: result).description)
        }
        let child = ChildProcess(id: id, output: outputPipe[0])
        // A child that died early is found out by its status; SIGPIPE is ignored.
        try? LineOutput(descriptor: inputPipe[1]).write(input)
        close(inputPipe[1])
        return child
    }

    private init(id: pid_t, output: Int32) {
        self.id = id
        self.output = output
    }

    deinit {
        close(output)
    }

    /// The next line of its output, without the line feed.
    ///
    /// Nil at the end of the output, or where no line came within the patience, in
    /// microseconds: then the child is killed.
    mutating func nextLine(patience: Int) -> [UInt8]? {
        while true {
            if let end = buffered[searched...].firstIndex(of: 0x0a) {
                let line = Array(buffered[..<end])
                buffered.removeFirst(end + 1)
                searched = 0
                return line
            }
            searched = buffered.count
            guard !isAtEnd else { return nil }
            // Naps, so that time in which this process itself stood still does not count.
            var rest = patience
            var entry = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
            while unsafe poll(&entry, 1, Int32(clamping: min(rest, Self.nap) / 1000)) == 0 {
                rest -= Self.nap
                guard rest > 0 else {
                    kill(id, SIGKILL)
                    return nil
                }
            }
            if entry.revents != 0 { readMore() }
        }
    }

    private mutating func readMore() {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = unsafe buffer.withUnsafeMutableBytes {
            unsafe read(output, $0.baseAddress, $0.count)
        }
        if count > 0 {
            buffered.append(contentsOf: buffer[..<count])
        } else if count == 0 || errno != EINTR {
            isAtEnd = true
        }
    }

    /// Waits for its end.
    func wait() -> ProcessEnd {
        var status: Int32 = 0
        while unsafe waitpid(id, &status, 0) < 0, errno == EINTR {}
        return ProcessEnd(waitStatus: status)
    }

    private static func fault(_ program: String, _ reason: String) -> Fault {
        let own = program == "/proc/self/exe" ? "pqprobe" : nil
        let name = own ?? program.split(separator: "/").last.map(String.init) ?? program
        return Fault(operation: "start client process", subject: name, reason: reason)
    }
}
