import Probing

extension ProbeClient {
    /// The absolute path of its libcrypto; empty where it has none.
    var libcrypto: String { libraries?.libcrypto ?? "" }

    /// The absolute path of its libssl; empty where it has none.
    var libssl: String { libraries?.libssl ?? "" }
}
