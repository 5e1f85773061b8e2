import Interop

extension ClientHello {
    /// Where its key shares are, in bytes of the message with its header, in their order.
    ///
    /// Empty where there are none; throws where those cannot be read.
    var keySharePlaces: [Range<Int>] {
        get throws(WireError) {
            // What stands before the list of extensions, in the order of RFC 8446 section 4.1.2.
            var place = HandshakeMessage.headerLength + 2 + random.count
            place += 1 + legacySessionID.count + 2 + 2 * cipherSuites.count
            place += 1 + legacyCompressionMethods.count + 2
            for entry in extensions.prefix(while: { $0.type != .keyShare }) {
                place += 4 + entry.content.count
            }
            // Its type and length, and the length of the list of shares.
            place += 4 + 2
            var places: [Range<Int>] = []
            for share in try keyShares ?? [] {
                // Its group and length.
                place += 4
                places.append(place..<place + share.keyExchange.count)
                place += share.keyExchange.count
            }
            return places
        }
    }
}
