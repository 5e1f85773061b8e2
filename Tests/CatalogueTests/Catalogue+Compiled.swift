@testable import Catalogue

extension Catalogue {
    /// The shipped catalogue, which has compiled releases and wheels beside the packaged ones.
    static func withCompiled() throws -> Catalogue {
        try Shipped.catalogue()
    }
}
