import Interop
import Testing
import Wire

@Suite struct `A message of a server, decrypted` {
    @Test func `gives what EncryptedExtensions say`() throws {
        let message = try EncryptedExtensions(body: [0, 9, 0, 0, 0, 0, 0, 10, 0, 1, 7])
        #expect(message.extensions.map(\.type) == [.serverName, .supportedGroups])
        #expect(message.extensions[.supportedGroups]?.content == [7])
    }

    @Test func `gives what a ticket is good for`() throws {
        let body: [UInt8] = [0, 1, 0x51, 0x80, 0xff, 0, 0, 1, 2, 8, 9, 0, 3, 5, 6, 7, 0, 0]
        let message = try NewSessionTicketMessage(body: body)
        #expect(message.lifetime == 86_400 && message.ageAdd == 0xff00_0001)
        #expect(message.nonce == [8, 9] && message.ticket == [5, 6, 7])
        #expect(message.extensions.isEmpty)
    }

    @Test func `gives what a CertificateRequest wants`() throws {
        let message = try CertificateRequestMessage(body: [1, 7, 0, 6, 0, 13, 0, 2, 4, 3])
        #expect(message.context == [7])
        #expect(message.extensions[.signatureAlgorithms]?.content == [4, 3])
    }

    @Test(arguments: [(0, false), (1, true), (2, nil)] as [(UInt8, Bool?)])
    func `gives whether new keys are asked for`(byte: UInt8, isRequested: Bool?) throws {
        #expect(try KeyUpdateMessage(body: [byte]).isRequested == isRequested)
        #expect(KeyUpdateMessage.answer == [24, 0, 0, 1, 0])
    }

    /// Each is complete: a byte less, or more, is an error.
    static let bodies: [(name: String, body: [UInt8])] = [
        ("EncryptedExtensions", [0, 4, 0, 0, 0, 0]),
        ("NewSessionTicket", [0, 0, 0, 9, 1, 2, 3, 4, 1, 8, 0, 1, 7, 0, 0]),
        ("CertificateRequest", [0, 0, 4, 0, 13, 0, 0]), ("KeyUpdate", [1]),
    ]

    private func read(_ name: String, _ body: [UInt8]) throws(WireError) {
        switch name {
        case "EncryptedExtensions": _ = try EncryptedExtensions(body: body)
        case "NewSessionTicket": _ = try NewSessionTicketMessage(body: body)
        case "CertificateRequest": _ = try CertificateRequestMessage(body: body)
        default: _ = try KeyUpdateMessage(body: body)
        }
    }

    @Test(arguments: bodies)
    func `cannot be read cut short, or with more behind it`(name: String, body: [UInt8]) throws {
        try read(name, body)
        // A CertificateRequest without its extensions is told apart by whoever wants them.
        let shortest = name == "CertificateRequest" ? 2 : 0
        for count in shortest..<body.count {
            let error = #expect(throws: WireError.self) {
                try read(name, Array(body.prefix(count)))
            }
            #expect(error?.subject == name)
        }
        let error = #expect(throws: WireError.self) { try read(name, body + [0]) }
        #expect(error?.description == "cannot read `\(name)`: 1 byte follows the last field")
    }

    @Test func `must hold a ticket, and the server a cookie where it says so`() throws {
        let empty: [UInt8] = [0, 0, 0, 9, 1, 2, 3, 4, 1, 8, 0, 0, 0, 0]
        #expect(
            throws: WireError(reading: "NewSessionTicket", .badLength(field: "ticket", length: 0))
        ) { try NewSessionTicketMessage(body: empty) }
        let retry = ServerHello.retry(group: nil, cookie: [], sessionID: [])
        #expect(throws: WireError.self) { try retry.requestedCookie }
        #expect(
            try ServerHello.retry(group: nil, cookie: [1], sessionID: []).requestedCookie == [1]
        )
    }
}
