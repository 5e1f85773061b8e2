/// Whose word is taken for whom a server is, and when.
package struct Trust: Sendable {
    /// The authority's certificate in DER; nil where no chain is to be verified.
    package let authority: [UInt8]?

    /// The name that the server's certificate must carry.
    package let serverName: String

    /// The time that counts, in seconds since 1970.
    package let now: Int

    /// Puts the parts together.
    package init(authority: [UInt8]?, serverName: String, now: Int) {
        self.authority = authority
        self.serverName = serverName
        self.now = now
    }
}
