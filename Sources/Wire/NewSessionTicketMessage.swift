import Interop

/// What a later connection can be resumed with, decrypted (RFC 8446 section 4.6.1).
package struct NewSessionTicketMessage: Hashable, Sendable {
    /// How long it can be used, in seconds.
    package let lifetime: Int

    /// What hides its age on the wire, in milliseconds.
    package let ageAdd: UInt32

    /// What tells the keys of several tickets of one connection apart.
    package let nonce: [UInt8]

    /// The ticket itself, which only the server understands.
    package let ticket: [UInt8]

    /// The extensions, in their order.
    package let extensions: [HelloExtension]

    /// Reads the body of a message of type `new_session_ticket`.
    package init(body: [UInt8]) throws(WireError) {
        var reader = ByteReader(body[...], of: "NewSessionTicket")
        lifetime = try reader.number(bytes: 4, "ticket_lifetime")
        ageAdd = UInt32(truncatingIfNeeded: try reader.number(bytes: 4, "ticket_age_add"))
        nonce = Array(try reader.vector(lengthBytes: 1, "ticket_nonce"))
        ticket = Array(try reader.vector(lengthBytes: 2, "ticket"))
        guard !ticket.isEmpty else {
            throw reader.failure(.badLength(field: "ticket", length: 0))
        }
        guard reader.left > 0 else {
            throw reader.failure(.missing(field: "extensions", needed: 2, left: 0))
        }
        extensions = try [HelloExtension](from: &reader, of: "NewSessionTicket")
        try reader.end()
    }
}
