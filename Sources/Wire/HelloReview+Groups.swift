import Interop

extension HelloReview {
    /// What is wrong with the group, and with the share, of a ServerHello.
    func group(_ choice: WireServerHello) -> [WireViolation] {
        guard choice.version >= .tls13 else { return [] }
        guard let group = choice.group else {
            // Without a key share a resumption alone is possible (RFC 8446 section 4.2.9).
            guard !choice.hasPreSharedKey else { return [] }
            return [WireViolation(.extensionMissing, "the hello has no `key_share`")]
        }
        var found: [WireViolation] = []
        if !offered.groups.contains(group) || group.isGREASE {
            let text = "group `\(group)` was never offered"
            found.append(WireViolation(.groupNeverOffered, text))
        } else if !offered.keyShares.contains(where: { $0.group == group }) {
            let text = "group `\(group)` was chosen without a key share for it"
            found.append(WireViolation(.groupWithoutKeyShare, text))
        }
        if let wanted = shareLengths[group], let length = choice.keyShareLength, length != wanted {
            let text = "the key share of `\(group)` has \(length) bytes and not \(wanted)"
            found.append(WireViolation(.keyShareLength, text))
        }
        return found
    }

    /// What is wrong with the group that a HelloRetryRequest asks for.
    func retryGroup(_ choice: WireServerHello) -> [WireViolation] {
        guard let group = choice.group else {
            guard !choice.hasCookie else { return [] }
            let text = "the hello_retry_request asks for no change"
            return [WireViolation(.retryWithoutChange, text)]
        }
        if !offered.groups.contains(group) || group.isGREASE {
            let text = "the hello_retry_request asks for group `\(group)`, which was never offered"
            return [WireViolation(.retryGroupNeverOffered, text)]
        }
        if offered.keyShares.contains(where: { $0.group == group }) {
            let text = "the hello_retry_request asks for group `\(group)`, whose share was there"
            return [WireViolation(.retryGroupAlreadyShared, text)]
        }
        return []
    }

    /// What a ServerHello chose otherwise than the HelloRetryRequest before it.
    func changes(_ choice: WireServerHello) -> [WireViolation] {
        guard let retry else { return [] }
        var found: [WireViolation] = []
        if retry.cipherSuite != choice.cipherSuite {
            let text = "cipher suite `\(choice.cipherSuite)` after `\(retry.cipherSuite)`"
            found.append(WireViolation(.changedAfterRetry, text))
        }
        if retry.version != choice.version {
            let text = "version \(choice.version) after \(retry.version)"
            found.append(WireViolation(.changedAfterRetry, text))
        }
        if let asked = retry.group, let group = choice.group, asked != group {
            let text = "group `\(group)` after a hello_retry_request for `\(asked)`"
            found.append(WireViolation(.changedAfterRetry, text))
        }
        return found
    }
}
