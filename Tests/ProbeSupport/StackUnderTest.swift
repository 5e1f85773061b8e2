package import Interop
package import Probing

/// A client stack as its own tests make it.
package protocol StackUnderTest {
    /// How they write a group.
    associatedtype Group

    /// X25519, which everybody has.
    static var x25519: Group { get }

    /// A group as a plan has it.
    static func spelling(_ group: Group) -> GroupSpelling

    /// Makes it as it is meant to be.
    init()

    /// What a plan says of it.
    var client: ProbeClient { get throws }

    /// The stack itself.
    func stack(
        for plan: ProbePlan,
        tellKeys: @escaping (ProbeTask, [String]) throws -> Void,
    ) throws -> any ProbeStack
}

extension StackUnderTest where Group == NamedGroup {
    /// X25519, which everybody has.
    package static var x25519: NamedGroup { .x25519 }

    /// A group as a plan has it.
    package static func spelling(_ group: NamedGroup) -> GroupSpelling {
        GroupSpelling(group: group, name: group.description)
    }
}
