/// The version of the lab, which every run keeps.
package enum LabVersion {
    /// As semver.org has it.
    package static let text = "0.1.0"
}
