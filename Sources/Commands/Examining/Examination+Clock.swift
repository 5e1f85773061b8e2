import HostUse
import Imaging
import Interop
import Terminal

extension Examination {
    /// The clock, against the newest file of the lab and against what mirrors say.
    ///
    /// A proxy may answer with an older page, so that mirrors only raise doubts.
    func clock(_ answers: [MirrorAnswer]) -> Finding {
        let check = "clock"
        let hint = "set the clock"
        let now = doors.now()
        let files = ["Package.swift", "Lab/releases.yaml", "Lab/groups.yaml", "Lab/pqlab"]
            .map { "\(doors.home)/\($0)" }
        let ours = files + [doors.probe, database, "\(state)/authority/authority.pem"]
        if let newest = doors.host.newestChange(ours), distance(newest, now) > .seconds(60),
            newest > now
        {
            return .bad(
                check,
                "it says \(now), and a file of the lab was changed at \(newest)",
                hint: hint,
            )
        }
        let dates = answers.compactMap { try? $0.date.get() }
        guard let date = dates.min(by: { distance($0, now) < distance($1, now) }) else {
            return .good(check, "\(now); no mirror told the time")
        }
        let difference = distance(date, now)
        guard difference <= .seconds(300) else {
            let side = date > now ? "behind" : "ahead of"
            return .doubtful(
                check,
                "it says \(now), \(AgeText(difference)) \(side) a mirror's",
                hint: hint,
            )
        }
        return .good(check, "\(now), as a mirror has it")
    }

    private func distance(_ one: Timestamp, _ other: Timestamp) -> Duration {
        .microseconds(abs(one.microseconds - other.microseconds))
    }
}
