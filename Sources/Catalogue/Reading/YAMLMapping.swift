import Interop

/// The keys of a YAML mapping, each of which is known and there only once.
struct YAMLMapping {
    /// Where it begins.
    let place: Place

    /// Its keys and values, in order.
    let entries: [(key: YAMLValue, name: String, value: YAMLValue)]

    /// Takes a mapping; with `keys`, any other key is an error.
    init(_ value: YAMLValue, of noun: String, keys: [String]? = nil) throws(CatalogueError) {
        guard let pairs = value.pairs else {
            throw value.error(expected: "a mapping with the keys of \(noun)")
        }
        var entries: [(key: YAMLValue, name: String, value: YAMLValue)] = []
        for (key, value) in pairs {
            guard let name = key.scalar?.text else {
                throw key.error(expected: "the name of a key")
            }
            if let keys, !keys.contains(name) {
                throw key.error(
                    .unknown("key", value: name, nearest: NearestName.nearest(to: name, in: keys))
                )
            }
            entries.append((key, name, value))
        }
        place = value.place
        self.entries = entries
    }

    /// The value of a key; nil where the key is not there.
    subscript(key: String) -> YAMLValue? {
        entries.first { $0.name == key }?.value
    }

    /// The value of a key that has to be there.
    func required(_ key: String) throws(CatalogueError) -> YAMLValue {
        guard let value = self[key] else { throw CatalogueError(at: place, .missing(key: key)) }
        return value
    }
}
