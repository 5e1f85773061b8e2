import HostTesting
import Interop
import Testing

@testable import HostUse

@Suite struct `A mirror` {
    @Test func `answers with its suite, or says why not`() async throws {
        try await StubServer.withServer { request in
            request.contains("security") ? StubAnswer(503) : StubAnswer(200, "index")
        } _: { mirror, stub in
            let host = HostSources(archive: mirror, securityArchive: "\(mirror)/sec")
            let answers = try await host.answers(for: .sample)
            #expect(answers.map(\.address) == [mirror, "\(mirror)/sec"])
            // The stub sends no date.
            #expect(try answers[0].date.get() == nil)
            #expect(throws: Fault.self) { try answers[1].date.get() }
            #expect(stub.requests.first == "GET /dists/trixie/InRelease")
        }
    }

    @Test(arguments: [
        ("Sun, 06 Nov 1994 08:49:37 GMT", 784_111_777_000_000 as Int64?), ("", nil),
        ("yesterday", nil),
    ])
    func `tells the time as HTTP has it`(text: String, microseconds: Int64?) {
        #expect(HostSources.time(text)?.microseconds == microseconds)
    }
}
