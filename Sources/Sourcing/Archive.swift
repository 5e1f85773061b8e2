/// An archive as its name shows it.
struct Archive: Hashable, Sendable {
    /// The ways in which archives are packed, as the ends of their names.
    enum Packing: String, Hashable, Sendable, CaseIterable {
        case gzip = ".tar.gz"
        case xz = ".tar.xz"
        case bzip2 = ".tar.bz2"

        /// The program that unpacks it, and that tests a file with `-t`.
        var program: String {
            switch self {
            case .gzip: "gzip"
            case .xz: "xz"
            case .bzip2: "bzip2"
            }
        }
    }

    let name: String
    let version: String
    let packing: Packing
}
