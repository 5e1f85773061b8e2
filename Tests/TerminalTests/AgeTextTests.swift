import Terminal
import Testing

@Suite struct `An age` {
    @Test(arguments: [
        (-5, "0 s"), (59, "59 s"), (60, "1 min"), (3_599, "59 min"), (3_600, "1 h"),
        (172_799, "47 h"), (172_800, "2 days"),
    ])
    func `is told in its largest whole unit`(seconds: Int, text: String) {
        #expect(AgeText(.seconds(seconds)).description == text)
    }
}
