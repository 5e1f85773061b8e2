import Interop

/// The positive control of a server's image by one client.
///
/// Every client makes its own: that another gets in does not show that this one could.
struct PositiveControl: Hashable, Sendable {
    /// What the image is made for.
    let server: ServerKey

    /// Who is to get in.
    let client: ClientName

    /// Puts the parts together.
    init(of server: ServerKey, by client: ClientName) {
        self.server = server
        self.client = client
    }

    /// The one that a cell rests on.
    init(of cell: Cell) {
        self.init(of: ServerKey(cell), by: cell.client)
    }
}
