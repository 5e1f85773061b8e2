import Exchanging
import Interop
import Testing

@testable import PureTLS
@testable import SwiftProbe

@Suite struct `The account of a connection in pure Swift` {
    /// A client to which the same things happen over and over.
    struct Eventful: ClientMachine {
        let events: [ClientEvent]

        mutating func start() {}
        mutating func receive(_ bytes: [UInt8]) {}
        mutating func write(_ bytes: [UInt8]) {}
        mutating func close() {}
        mutating func takeOutput() -> [UInt8] { [] }
        mutating func takePlaintext() -> [UInt8] { [] }
        mutating func takeEvents() -> [ClientEvent] { events }
        mutating func takeKeyLog() -> [String] { [] }
        var isConnected: Bool { false }
        var end: ClientEnd? { nil }
        var agreement: Agreement { Agreement() }
        var tickets: [Ticket] { [] }
    }

    @Test func `tells of the first messages and alerts alone, where they do not end`() {
        let client = Eventful(events: [
            .message(.keyUpdate, isHelloRetryRequest: false, sender: .server, length: 5),
            .alert(.userCanceled, sender: .server),
        ])
        var time = 0
        var connection = SwiftConnection(client) {
            time += 1
            return time
        }
        for _ in 0..<100 { connection.feed([]) }
        #expect(connection.account.messages.map(\.time) == Array(1...64))
        #expect(connection.account.alerts.count == 16)
    }
}
