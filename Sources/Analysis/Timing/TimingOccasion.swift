/// Whether both sides of a diff were tried at one time.
package enum TimingOccasion: Hashable, Sendable {
    /// In one run: what the machine did meanwhile, it did to both.
    case same

    /// In two runs: the machine may have been slower on one of these nights.
    case apart
}
