package import Interop

/// Something that there is of each of the two peers of a connection.
package struct BothPeers<Value> {
    /// The client's.
    package var client: Value

    /// The server's.
    package var server: Value

    /// Begins with the same for both.
    package init(_ value: Value) {
        client = value
        server = value
    }

    /// One peer's, changed in place: a copy would cost one for every record.
    package subscript(peer: Role) -> Value {
        _read {
            switch peer {
            case .client: yield client
            case .server: yield server
            }
        }
        _modify {
            switch peer {
            case .client: yield &client
            case .server: yield &server
            }
        }
    }
}

extension BothPeers: Sendable where Value: Sendable {}
