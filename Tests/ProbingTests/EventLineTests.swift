import Interop
import Probing
import Testing

@Suite struct `An event line` {
    static let process = ServerProcess(
        id: 17,
        startTicks: .max,
        name: "nginx: worker",
        libraries: [
            MappedLibrary(
                path: "/usr/lib/libssl.so.3",
                sha256: "00ff",
                version: nil,
                implementsTLS: true,
            )
        ],
    )
    static let client = ClientName.openssl("debian-13")
    static let fault = Fault(operation: "load library", subject: "a", reason: "b", hint: "c")
    static let events: [ProbeEvent] = [
        .ready(endpoint: "e1", after: 12, note: "reset the first connection"),
        .ended(endpoint: "e1", after: 12),
        .startTimeout(endpoint: "e1", after: 20_000_000),
        .processes(endpoint: "e1", .start, [process]), .hitLimit(endpoint: "e1", limit: "memory"),
        .ending(endpoint: "e1"),
        .handshakeFault(task: 3, fault),
        .unseen(endpoint: "e1", reason: "no process of it is to be seen"),
        .client(
            ClientReport(
                name: client,
                versionText: "OpenSSL 3.5.9 1 Oct 2026",
                libraries: process.libraries,
            )
        ),
        .clientFault(client: client, fault),
        .began(task: 3, handshake: 0),
        .handshake(task: 3, .sample(words: "a\nline \u{0}\u{1b}[31m \u{2028} \"quoted\" 🔑")),
        .keys(task: 3, lines: ["CLIENT_RANDOM 00 ff", "EXPORTER_SECRET 00 ff"]),
        .died(endpoint: "e1", task: 3, handshake: 0, processes: [process]),
        .died(endpoint: "e1", task: nil, handshake: nil, processes: []),
        .finished(task: 3),
        .clientDied(block: 1, task: 3, .killed(signal: 11)),
        .clientDied(block: 1, task: 3, .exited(status: 1)),
        .done,
    ]

    @Test(arguments: events.indices)
    func `says the same after a round trip`(index: Int) throws {
        let line = try EventLine.encode(Self.events[index])
        #expect(!line.contains(0x0a) && !line.contains(0x0d))
        let event = try EventLine.decode(ProbeEvent.self, from: line)
        #expect(try EventLine.encode(event) == line)
    }

    @Test func `keeps every witness of a handshake`() throws {
        let evidence = HandshakeEvidence.sample(words: "words")
        let line = try EventLine.encode(ProbeEvent.handshake(task: 3, evidence))
        guard case .handshake(3, let copy) = try EventLine.decode(ProbeEvent.self, from: line)
        else {
            Issue.record("another event came back")
            return
        }
        #expect(copy == evidence)
    }

    @Test(
        arguments: [
            (.began(task: 3, handshake: 0), #"{"began":{"handshake":0,"task":3}}"#),
            (.done, #"{"done":{}}"#),
            (.ended(endpoint: "a/b", after: 7), #"{"ended":{"after":7,"endpoint":"a/b"}}"#),
        ] as [(ProbeEvent, String)]
    )
    func `is one JSON object`(event: ProbeEvent, text: String) throws {
        #expect(String(decoding: try EventLine.encode(event), as: UTF8.self) == text)
    }

    @Test(arguments: ["", "{", "{}", "null", "Segmentation fault", #"{"began":{"task":3}}"#])
    func `is not read from anything else`(text: String) {
        #expect(throws: (any Error).self) {
            try EventLine.decode(ProbeEvent.self, from: Array(text.utf8))
        }
    }
}
