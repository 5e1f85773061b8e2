import Catalogue
import ResultStore

extension Axis {
    /// The value on this axis of a cell that was stored.
    func value(of place: CellPlace) -> String {
        switch self {
        case .server: place.server
        case .release: place.release
        case .group: place.group
        case .policy: place.policy
        case .certificate: place.certificate
        case .client: place.client
        case .scenario: place.scenario
        }
    }
}
