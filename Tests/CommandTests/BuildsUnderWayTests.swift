import Imaging
import Testing

@testable import Commands

@Suite struct `Builds under way` {
    private func event(_ kind: ImagingEvent.Kind, _ subject: String) -> ImagingEvent {
        ImagingEvent(step: "build image", subject: subject, kind: kind)
    }

    @Test func `are told with the time that each has taken, the oldest first`() {
        var builds = BuildsUnderWay()
        #expect(builds.isEmpty)
        builds.note(event(.started, "openssl on 3.5"), at: .seconds(2))
        builds.note(event(.started, "nginx on 3.0"), at: .seconds(70))
        builds.note(event(.line("cc"), "nginx on 3.0"), at: .seconds(71))
        #expect(
            builds.text(at: .milliseconds(92_900))
                == "build image openssl on 3.5 1 min 30 s, build image nginx on 3.0 22 s"
        )
        builds.note(event(.finished(.seconds(91)), "openssl on 3.5"), at: .seconds(93))
        #expect(builds.text(at: .seconds(95)) == "build image nginx on 3.0 25 s")
        builds.note(event(.failed(.seconds(30)), "nginx on 3.0"), at: .seconds(100))
        #expect(builds.isEmpty)
    }
}
