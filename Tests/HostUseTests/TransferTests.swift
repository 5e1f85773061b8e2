import Foundation
import HostTesting
import Interop
import Synchronization
import Testing

@testable import HostUse

@Suite struct `A transfer` {
    private static func host(_ address: String) -> HostSources {
        HostSources(archive: address, securityArchive: address)
    }

    /// Answers in order.
    private final class Answers: Sendable {
        private let left: Mutex<[StubAnswer]>

        init(_ answers: [StubAnswer]) {
            left = Mutex(answers)
        }

        func next() -> StubAnswer {
            left.withLock { $0.isEmpty ? StubAnswer(500) : $0.removeFirst() }
        }
    }

    @Test func `brings a text, and a file of any bytes`() async throws {
        let bytes = (0...255).map { UInt8($0) }
        try await StubServer.withServer { _ in
            StubAnswer(status: 200, body: bytes)
        } _: { address, _ in
            try await withDirectory { directory in
                let path = "\(directory)/file"
                try await Transfer(through: Self.host(address)).file(at: address, to: path)
                #expect(try Files.bytes(path) == bytes)
            }
        }
        try await StubServer.withServer { _ in
            StubAnswer(200, "one\ntwo\n")
        } _: { address, _ in
            let text = try await Transfer(through: Self.host(address)).text(at: address)
            #expect(text == "one\ntwo\n")
        }
    }

    @Test(arguments: [429, 503])
    func `tries again where a server is busy`(status: Int) async throws {
        let answers = Answers([StubAnswer(status), StubAnswer(200, "whole")])
        try await StubServer.withServer { _ in
            answers.next()
        } _: { address, stub in
            try await withDirectory { directory in
                let path = "\(directory)/file"
                try await Transfer(through: Self.host(address)).file(at: address, to: path)
                #expect(try Files.bytes(path) == Array("whole".utf8))
                #expect(stub.requests.count == 2)
            }
        }
    }

    @Test(arguments: [(404, true, 1), (410, true, 1), (403, false, 1), (503, false, 3)])
    func `that does not come says why, and leaves nothing`(
        status: Int,
        isAbsence: Bool,
        requests: Int,
    ) async throws {
        try await StubServer.withServer { _ in
            StubAnswer(status, "no such file")
        } _: { address, stub in
            try await withDirectory { directory in
                let failure = try await #require(
                    #expect(throws: TransferFailure.self) {
                        let transfer = Transfer(through: Self.host(address))
                        try await transfer.file(at: address, to: "\(directory)/file")
                    }
                )
                #expect(failure.isAbsence == isAbsence)
                #expect(
                    failure.fault.description
                        == "cannot fetch `\(address)`: the answer was HTTP \(status)"
                )
                #expect(try Files.names(in: directory).isEmpty)
                #expect(stub.requests.count == requests)
            }
        }
    }

    @Test(arguments: [true, false])
    func `goes on where it broke off, or starts over`(hasRanges: Bool) async throws {
        let answers = Answers([
            StubAnswer(body: Array("0123".utf8), promise: 10),
            hasRanges
                ? StubAnswer(
                    status: 206,
                    body: Array("456789".utf8),
                    headers: ["Content-Range": "bytes 4-9/10"],
                ) : StubAnswer(200, "0123456789"),
            StubAnswer(200, "0123456789"),
        ])
        try await StubServer.withServer { _ in
            answers.next()
        } _: { address, stub in
            try await withDirectory { directory in
                let path = "\(directory)/file"
                try await Transfer(through: Self.host(address)).file(at: address, to: path)
                #expect(try Files.bytes(path) == Array("0123456789".utf8))
                #expect(stub.requests.count == (hasRanges ? 2 : 3))
            }
        }
    }

    @Test func `that breaks off three times is given up, and leaves nothing`() async throws {
        try await StubServer.withServer { _ in
            StubAnswer(body: Array("0123".utf8), promise: 10)
        } _: { address, stub in
            try await withDirectory { directory in
                let failure = try await #require(
                    #expect(throws: TransferFailure.self) {
                        let transfer = Transfer(through: Self.host(address))
                        try await transfer.file(at: address, to: "\(directory)/file")
                    }
                )
                #expect(!failure.isAbsence)
                #expect(try Files.names(in: directory).isEmpty)
                #expect(stub.requests.count == 3)
            }
        }
    }

    @Test(
        arguments: [
            (5, "the proxy's name is unknown"), (6, "its host's name is unknown"),
            (7, "its host cannot be reached"), (18, "the transfer broke off"),
            (22, "the answer was HTTP 404"), (23, "it cannot be written"),
            (28, "no answer came in time"), (60, "its host is not trusted"),
            (137, "curl ended with exit status 137"),
        ]
    )
    func `that failed has a cause in words`(exitStatus: Int, cause: String) {
        #expect(TransferFailure.cause(of: exitStatus, code: "404") == cause)
    }

    @Test(
        arguments: [
            (18, "200", true), (28, "200", true), (28, "000", false), (22, "416", true),
            (22, "404", false), (6, "000", false), (22, "429", true), (22, "500", true),
        ]
    )
    func `is tried again where that may help`(exitStatus: Int, code: String, helps: Bool) {
        let answer = CurlAnswer(output: "\n\(code)", exitStatus: exitStatus)
        #expect(answer.isTransient == helps)
    }
}
