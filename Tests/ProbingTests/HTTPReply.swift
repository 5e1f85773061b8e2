import Testing

/// The text of a response, and what has to be read from it.
struct HTTPReply: CustomTestStringConvertible, Sendable {
    /// What the server was given to say.
    static let nonce = "7e1b3a5c-nonce"

    let testDescription: String
    let bytes: [UInt8]
    let isComplete: Bool
    let isWholeAtClose: Bool
    let status: Int?
    let holdsNonce: Bool
    let surplus: Int?

    /// Lines end as they do on the wire; `NONCE` stands for the nonce.
    init(
        _ name: String,
        _ text: String,
        complete: Bool,
        atClose: Bool? = nil,
        status: Int? = 200,
        nonce: Bool = false,
        surplus: Int? = 0,
    ) {
        testDescription = name
        bytes = Array(
            text.replacing("\n", with: "\r\n").replacing("NONCE", with: Self.nonce).utf8
        )
        isComplete = complete
        isWholeAtClose = atClose ?? complete
        self.status = status
        holdsNonce = nonce
        // What has no end, or did not come to it, has nothing behind it.
        self.surplus = complete ? surplus : nil
    }
}
