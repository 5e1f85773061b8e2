import Foundation
import HostTesting
import Interop
import Testing

@testable import Imaging

@Suite struct `A build log` {
    @Test func `keeps every line in a file of its own`() async throws {
        try await withDirectory { directory in
            var paths: [String] = []
            for number in 0..<3 {
                try await BuildLog.withLog(in: "\(directory)/logs", name: "nginx-debian-13") {
                    log in
                    for line in 0..<30 { try log.append("build \(number) line \(line)") }
                    paths.append(log.path)
                    #expect(log.tail.count == 20)
                    #expect(log.tail.last == "build \(number) line 29")
                }
            }
            #expect(Set(paths).count == 3)
            for (number, path) in paths.enumerated() {
                let text = try String(contentsOfFile: path, encoding: .utf8)
                #expect(text.hasPrefix("build \(number) line 0\n"))
                #expect(text.split(separator: "\n").count == 30)
            }
        }
    }

    @Test func `gives the last words of the programs, not of the builder`() async throws {
        try await withDirectory { directory in
            try await BuildLog.withLog(in: directory, name: "x") { log in
                for line in [
                    "one", "two", "three", "four", "five", "x.c:3: error: no", "",
                    "Step 7/9 : RUN make", " ---> Running in 0123456789ab",
                    "Removing intermediate container 0123456789ab",
                ] {
                    try log.append(line)
                }
                #expect(log.lastWords == "two\nthree\nfour\nfive\nx.c:3: error: no")
            }
        }
    }

    @Test func `is a fault where it cannot be written`() async throws {
        let fault = try await #require(
            #expect(throws: Fault.self) {
                try await BuildLog.withLog(in: "/proc/nowhere", name: "x") { _ in }
            }
        )
        #expect(
            fault.description == "cannot make directory `/proc/nowhere`: no such file or directory"
        )
    }
}
