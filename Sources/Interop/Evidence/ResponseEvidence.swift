/// What came back over HTTP through the connection.
package struct ResponseEvidence: Hashable, Sendable, Codable {
    /// The status code; nil where the status line could not be read.
    package let status: Int?

    /// Whether the body holds the nonce that the endpoint was configured with.
    package let holdsNonce: Bool

    /// The number of bytes of the whole response, headers included.
    package let bytes: Int

    /// The first line, at most 200 characters, as evidence.
    package let firstLine: String

    /// Puts the parts together.
    package init(status: Int?, holdsNonce: Bool, bytes: Int, firstLine: String) {
        self.status = status
        self.holdsNonce = holdsNonce
        self.bytes = bytes
        self.firstLine = firstLine
    }
}
