extension WireViolation {
    /// The rules of the protocol that the wire reader checks.
    package enum Rule: String, Hashable, Sendable, Codable, CaseIterable {
        /// The bytes are not TLS records at all (RFC 8446 section 5.1).
        case notTLS = "not-tls"

        /// A record is longer than the protocol allows, or empty where it must not be.
        case recordLength = "record-length"

        /// The stream ended inside a record or a handshake message.
        case truncated

        /// A message, or a field of it, could not be parsed.
        case malformed

        /// A message goes on after its last field, or after the change of keys.
        case trailingBytes = "trailing-bytes"

        /// A record or message came where it has no place (RFC 8446 sections 4 and 5).
        case unexpected

        /// The server chose a group that `supported_groups` did not have.
        case groupNeverOffered = "group-never-offered"

        /// The server chose a group for which there was no key share (RFC 8446 section 4.2.8).
        case groupWithoutKeyShare = "group-without-key-share"

        /// A HelloRetryRequest asks for a group that `supported_groups` did not have.
        case retryGroupNeverOffered = "retry-group-never-offered"

        /// A HelloRetryRequest asks for a group for which there was a key share already.
        case retryGroupAlreadyShared = "retry-group-already-shared"

        /// A HelloRetryRequest asks for no change at all (RFC 8446 section 4.1.4).
        case retryWithoutChange = "retry-without-change"

        /// A second HelloRetryRequest came on one connection (RFC 8446 section 4.1.4).
        case secondRetry = "second-retry"

        /// The server chose one thing in its HelloRetryRequest and another in its ServerHello.
        case changedAfterRetry = "changed-after-retry"

        /// A key share has another length than its group has.
        case keyShareLength = "key-share-length"

        /// The server did not send the session id back as it was.
        case sessionIDEcho = "session-id-echo"

        /// The server chose a cipher suite that was not offered.
        case cipherSuiteNeverOffered = "cipher-suite-never-offered"

        /// The server chose a version that was not offered.
        case versionNeverOffered = "version-never-offered"

        /// The server's random says that it could do better (RFC 8446 section 4.1.3).
        case downgrade

        /// The server sent an extension that was not asked for, or that has no place there.
        case extensionNotAllowed = "extension-not-allowed"

        /// An extension that is mandatory there is missing (RFC 8446 section 9.2).
        case extensionMissing = "extension-missing"

        /// The client's second hello does not follow the HelloRetryRequest, or offers nonsense.
        case inconsistentOffer = "inconsistent-offer"
    }
}
