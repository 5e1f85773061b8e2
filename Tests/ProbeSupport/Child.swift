import CLinux
import Glibc

/// A child process that lives until its input ends; killed and reaped at the latest with its value.
package final class Child {
    /// Its number.
    package let id: Int

    private var input: Int32?
    private let output: Int32
    private var isReaped = false

    /// Starts a program, by absolute path, with its arguments.
    package init(_ words: String...) throws {
        var inputPipe: [Int32] = [0, 0]
        var outputPipe: [Int32] = [0, 0]
        guard unsafe pqlab_pipe(&inputPipe) == 0, unsafe pqlab_pipe(&outputPipe) == 0 else {
            throw Failure(number: errno)
        }
        var actions = unsafe posix_spawn_file_actions_t()
        unsafe posix_spawn_file_actions_init(&actions)
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        unsafe posix_spawn_file_actions_adddup2(&actions, inputPipe[0], STDIN_FILENO)
        unsafe posix_spawn_file_actions_adddup2(&actions, outputPipe[1], STDOUT_FILENO)
        var pointers = unsafe words.map { unsafe strdup($0) } + [nil]
        defer { unsafe pointers.forEach { unsafe free($0) } }
        var number: pid_t = 0
        let result = unsafe posix_spawn(&number, words[0], &actions, nil, &pointers, environ)
        close(inputPipe[0])
        close(outputPipe[1])
        id = Int(number)
        input = inputPipe[1]
        output = outputPipe[0]
        guard result == 0 else {
            isReaped = true
            throw Failure(number: result)
        }
    }

    deinit {
        endInput()
        close(output)
        guard !isReaped else { return }
        kill(pid_t(id), SIGKILL)
        reap()
    }

    /// Waits for the next line of its output; empty at its end.
    package func line() -> String {
        var text: [UInt8] = []
        var byte: UInt8 = 0
        while unsafe read(output, &byte, 1) == 1, byte != 0x0a { text.append(byte) }
        return String(decoding: text, as: UTF8.self)
    }

    /// Writes a line to its input.
    package func say(_ line: String) {
        guard let input else { return }
        let bytes = Array("\(line)\n".utf8)
        _ = unsafe bytes.withUnsafeBytes { unsafe write(input, $0.baseAddress, $0.count) }
    }

    /// Ends its input, and waits until it has ended and is a zombie.
    package func end() {
        endInput()
        var information = unsafe siginfo_t()
        _ = unsafe waitid(P_PID, id_t(id), &information, WEXITED | WNOWAIT)
    }

    /// Waits for its status, after which nothing is left of it.
    package func reap() {
        var status: Int32 = 0
        while unsafe waitpid(pid_t(id), &status, 0) < 0, errno == EINTR {}
        isReaped = true
    }

    private func endInput() {
        if let input { close(input) }
        input = nil
    }

    /// An error number of posix_spawn(3) or pipe(2).
    package struct Failure: Error {
        /// Its process number.
        package let number: Int32
    }
}
