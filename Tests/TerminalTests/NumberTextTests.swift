import Terminal
import Testing

@Suite struct `A number` {
    @Test(
        arguments: [
            (.zero, "0 s"), (.nanoseconds(499), "0 s"), (.microseconds(850), "850 µs"),
            (.nanoseconds(999_600), "1.0 ms"), (.microseconds(1_340), "1.3 ms"),
            (.microseconds(9_960), "10 ms"), (.milliseconds(340), "340 ms"),
            (.microseconds(999_600), "1.0 s"), (.milliseconds(1_249), "1.2 s"),
            (.milliseconds(9_950), "10 s"), (.milliseconds(34_400), "34 s"),
            (.milliseconds(59_500), "1 min 00 s"), (.seconds(185), "3 min 05 s"),
            (.seconds(3_599), "59 min 59 s"), (.milliseconds(3_599_500), "1 h 00 min"),
            (.seconds(7_620), "2 h 07 min"), (.seconds(90_000), "25 h 00 min"),
            (.milliseconds(-1_200), "-1.2 s"),
        ] as [(Duration, String)]
    )
    func `of seconds has readable units`(duration: Duration, text: String) {
        #expect("\(DurationText(duration))" == text)
    }

    @Test(
        arguments: [
            (.zero, "about 1 s"), (.milliseconds(7_400), "about 7 s"), (.seconds(43), "about 45 s"),
            (.seconds(89), "about 90 s"), (.seconds(91), "about 2 min"),
            (.seconds(5_000), "about 83 min"),
            (.seconds(7_620), "about 2 h 10 min"),
        ] as [(Duration, String)]
    )
    func `of seconds that are estimated is rounded`(duration: Duration, text: String) {
        #expect("\(DurationText(about: duration))" == text)
    }

    @Test(
        arguments: [
            (0, "0 B"), (1_023, "1023 B"), (1_024, "1.0 KiB"), (10_189, "10 KiB"),
            (1_048_575, "1.0 MiB"),
            (1_468_006, "1.4 MiB"), (171_966_464, "164 MiB"), (1_610_612_736, "1.5 GiB"),
            (3_298_534_883_328, "3.0 TiB"), (.max, "8388608 TiB"),
        ] as [(Int64, String)]
    )
    func `of bytes has readable units`(bytes: Int64, text: String) {
        #expect("\(ByteText(bytes))" == text)
    }

    @Test func `of things agrees with their word`() {
        #expect("\(Count(0, "cell"))" == "0 cells")
        #expect("\(Count(1, "cell"))" == "1 cell")
        #expect("\(Count(24, "cell"))" == "24 cells")
        #expect("\(Count(2, "retry", "retries"))" == "2 retries")
    }
}
