import Interop
import Testing

@testable import PureTLS

/// Something that a server must not do, and the alert that it deserves.
struct Misdeed: CustomTestStringConvertible, Sendable {
    let name: String
    let alert: AlertDescription
    let commit: @Sendable (inout TestServer) throws -> Void

    init(
        _ name: String,
        _ alert: AlertDescription,
        commit: @escaping @Sendable (inout TestServer) throws -> Void,
    ) {
        self.name = name
        self.alert = alert
        self.commit = commit
    }

    var testDescription: String { name }
}
