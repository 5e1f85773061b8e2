import Interop
import Testing

@Suite struct `A cell` {
    @Test func `has a key that names no group where its client is as shipped`() {
        #expect(Cell.asShipped.key == "nginx/3.5/any/default/ecdsa-p256/openssl@3.0/as-shipped")
        #expect(Cell.asShipped.groupName == "any")
        #expect(Cell.asShipped.endpoint.pin == nil)
    }

    @Test func `names a group exactly where its scenario does`() async {
        await #expect(processExitsWith: .failure) {
            _ = Cell.making(group: .classical, policy: .default, scenario: .asShipped)
        }
        await #expect(processExitsWith: .failure) {
            _ = Cell.making(group: nil, policy: .default, scenario: .handshake)
        }
    }

    @Test func `of a pinned endpoint names a group`() async {
        await #expect(processExitsWith: .failure) {
            _ = Cell.making(group: nil, policy: .pinned, scenario: .asShipped)
        }
    }
}

extension Cell {
    fileprivate static func making(group: Group?, policy: Policy, scenario: Scenario) -> Cell {
        Cell(
            number: 1,
            server: "nginx",
            release: "3.5",
            group: group,
            policy: policy,
            certificate: .ecdsaP256,
            client: .openssl("3.0"),
            scenario: scenario,
        )
    }
}
