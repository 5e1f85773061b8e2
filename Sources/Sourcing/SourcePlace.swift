/// A place that sources, or one archive of a source, come from.
package struct SourcePlace: Hashable, Sendable, Codable, CustomStringConvertible {
    /// The kinds of places, in the order in which they are asked.
    package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        /// A folder of the user's.
        case directory

        /// A folder of the user's that is reached over HTTP.
        case mirror

        /// What earlier runs have fetched.
        case cache

        /// Where those who make the source release it.
        case upstream

        /// The Debian archive.
        case debian
    }

    /// The kind of place.
    package let kind: Kind

    /// A path or an address: of an archive where it is known, else of the whole place.
    package let address: String

    /// Puts the parts together.
    package init(_ kind: Kind, _ address: String) {
        self.kind = kind
        self.address = address
    }

    /// A place of the user's own, as a path or the HTTP address of a folder.
    package init(own place: String) {
        let isAddress = ["http://", "https://"].contains { place.hasPrefix($0) }
        let end = place.lastIndex { $0 != "/" }
        self.init(isAddress ? .mirror : .directory, end.map { String(place[...$0]) } ?? place)
    }

    /// The kind and the address.
    package var description: String { "\(kind.rawValue) `\(address)`" }
}
