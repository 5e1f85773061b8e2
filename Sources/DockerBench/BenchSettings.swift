package import EngineUse
package import Interop
package import Orchestration

/// What a bench is made of, and how its containers are marked.
package struct BenchSettings: Sendable {
    /// The bench image.
    package let image: String

    /// The run's UUID, on every container.
    package let run: String

    /// The lab's authority in DER, for a person who tries a server by hand.
    package let authority: [UInt8]

    /// Who makes the containers.
    package let lease: Lease

    /// How many containers are created, started or removed at a time.
    package let width: Int

    /// Where the time that each phase takes is added up.
    package let times: PhaseTimes

    /// Whether bench and kept servers go on running when the work is done.
    package var keepsContainers = false

    /// Tells the time.
    package let now: @Sendable () -> Timestamp

    /// Puts the parts together.
    package init(
        image: String,
        run: String,
        authority: [UInt8],
        lease: Lease = .own,
        width: Int = 4,
        times: PhaseTimes = PhaseTimes(),
        now: @escaping @Sendable () -> Timestamp,
    ) {
        precondition(width > 0, "at least one container is started at a time")
        self.image = image
        self.run = run
        self.authority = authority
        self.lease = lease
        self.width = width
        self.times = times
        self.now = now
    }

    /// The labels of a container of this run.
    func labels(_ purpose: Purpose) -> [String: String] {
        [Label.run: run, Label.lease: lease.description, Label.purpose: purpose.rawValue]
    }

    /// The name of a container: short, unique, and telling what it is.
    package func name(_ part: String) -> String {
        "pqlab-\(run.prefix(8))-\(part)"
    }
}
