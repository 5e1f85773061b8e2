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

    /// The number of bytes that came after the end that the response states, as far as was read.
    ///
    /// Nil where it states no end or did not come to it, and where nobody looked.
    package let surplusBytes: Int?

    /// Whether the server kept the connection open after the whole response.
    ///
    /// It had been asked to close it. Nil where the response did not come to its end, and where
    /// nobody waited.
    package let isLeftOpen: Bool?

    /// Whether it was longer than the lab reads, and its end was not among that.
    ///
    /// Nil where nobody looked.
    package let isEndless: Bool?

    /// Puts the parts together.
    package init(
        status: Int?,
        holdsNonce: Bool,
        bytes: Int,
        firstLine: String,
        surplusBytes: Int? = nil,
        isLeftOpen: Bool? = nil,
        isEndless: Bool? = nil,
    ) {
        self.status = status
        self.holdsNonce = holdsNonce
        self.bytes = bytes
        self.firstLine = firstLine
        self.surplusBytes = surplusBytes
        self.isLeftOpen = isLeftOpen
        self.isEndless = isEndless
    }
}
