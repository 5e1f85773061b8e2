import Interop
import Testing
import Wire

@testable import Dialing

@Suite struct `A dialogue that cuts the ClientHello` {
    typealias Whole = `A dialogue`

    private static func later() -> Int { MonotonicClock.now + 10_000_000 }

    @Test func `sends it in two segments with a pause between them`() throws {
        let listener = try StreamListener.listening(on: 0)
        var dialogue = try Whole.dialogue()
        dialogue.helloCut = .segments
        #expect(try dialogue.connect(to: listener.port) == .connected)
        let server = try listener.accept()
        let record = Whole.hello.record
        let reader = Reader(server)
        #expect(try dialogue.send(record))
        let pieces = try #require(CutHello(record)).segments
        #expect(reader.pieces(2) == [pieces.first, pieces.second])
        let wire = dialogue.wire
        let first = try #require(wire.times.firstByteSent)
        let last = try #require(wire.times.clientHelloSent)
        #expect(last - first >= HelloCut.pause)
        #expect(try #require(dialogue.times.clientHelloSent) >= first + HelloCut.pause)
        #expect(wire.bytesSent == record.count)
        #expect(wire.clientHellos.map(\.groups) == [[.x25519]])
    }

    /// A server that is busy for longer than the pause must not find both parts at once.
    @Test func `waits until the server has read the first`() throws {
        let listener = try StreamListener.listening(on: 0)
        var dialogue = try Whole.dialogue()
        dialogue.helloCut = .segments
        #expect(try dialogue.connect(to: listener.port) == .connected)
        let server = try listener.accept()
        let record = Whole.hello.record
        let reader = Reader(server, after: 2 * HelloCut.pause)
        #expect(try dialogue.send(record))
        let pieces = try #require(CutHello(record)).segments
        #expect(reader.pieces(2) == [pieces.first, pieces.second])
    }

    /// The first part is there long before the second is sent.
    @Test func `keeps the second one back until the pause is over`() throws {
        let listener = try StreamListener.listening(on: 0)
        var dialogue = try Whole.dialogue(timeout: HelloCut.pause / 4)
        dialogue.helloCut = .segments
        #expect(try dialogue.connect(to: listener.port) == .connected)
        let server = try listener.accept()
        #expect(try dialogue.send(Whole.hello.record) == false)
        let isOver = dialogue.isOver
        #expect(isOver)
        let first = try #require(CutHello(Whole.hello.record)).segments.first
        #expect(try server.receive(until: Self.later()) == .bytes(first))
        #expect(dialogue.wire.bytesSent == first.count)
        #expect(dialogue.wire.clientHellos.isEmpty)
        #expect(dialogue.elapsed < HelloCut.pause)
    }

    @Test func `sends it as two records at once`() throws {
        let listener = try StreamListener.listening(on: 0)
        var dialogue = try Whole.dialogue()
        dialogue.helloCut = .records
        #expect(try dialogue.connect(to: listener.port) == .connected)
        let server = try listener.accept()
        #expect(try dialogue.send(Whole.hello.record))
        let records = try #require(CutHello(Whole.hello.record)).records
        #expect(try server.receive(until: Self.later()) == .bytes(records))
        #expect(dialogue.wire.bytesSent == records.count)
        #expect(dialogue.wire.clientHellos.map(\.groups) == [[.x25519]])
        #expect(dialogue.wire.ownViolations.isEmpty)
    }

    @Test(arguments: [HelloCut.segments, .records])
    func `leaves whatever follows it alone`(cut: HelloCut) throws {
        let listener = try StreamListener.listening(on: 0)
        var dialogue = try Whole.dialogue()
        dialogue.helloCut = cut
        #expect(try dialogue.connect(to: listener.port) == .connected)
        let server = try listener.accept()
        let reader = Reader(server)
        #expect(try dialogue.send([]))
        #expect(try dialogue.send(Whole.hello.record))
        #expect(try dialogue.send(Whole.hello.record))
        let pieces = try #require(CutHello(Whole.hello.record))
        let first = cut == .records ? pieces.records : Whole.hello.record
        let all = first + Whole.hello.record
        #expect(reader.bytes(all.count) == all)
    }

    /// A cell whose hello was not cut after all would say what it has not tried.
    @Test func `does not pass on what it cannot cut`() throws {
        let listener = try StreamListener.listening(on: 0)
        var dialogue = try Whole.dialogue()
        dialogue.helloCut = .records
        #expect(try dialogue.connect(to: listener.port) == .connected)
        let error = #expect(throws: SystemError.self) { _ = try dialogue.send([22, 3, 1]) }
        let words = "the client's first bytes are no `client_hello` that could be cut"
        #expect(error?.description == words)
        #expect(dialogue.wire.bytesSent == 0)
    }
}
