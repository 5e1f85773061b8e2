/// How long ago something was, as a person says it: `5 min`, `3 h`, `12 days`.
package struct AgeText: Hashable, Sendable, CustomStringConvertible {
    /// The text.
    package let description: String

    /// The time since, in its largest whole unit; what lies ahead is `0 s` ago.
    package init(_ duration: Duration) {
        let seconds = max(0, duration.components.seconds)
        description =
            switch seconds {
            case ..<60: "\(seconds) s"
            case ..<3_600: "\(seconds / 60) min"
            case ..<172_800: "\(seconds / 3_600) h"
            default: "\(seconds / 86_400) days"
            }
    }
}
