import Terminal
import Testing

@Suite struct `An error text` {
    @Test func `puts the hint below`() {
        let text = ErrorText(
            "cannot start container `nginx-3`: port 4433 is already allocated",
            hint: "`pqlab clean` removes what an interrupted run left behind",
        )
        #expect(
            text.rendered(palette: .plain) == """
                error: cannot start container `nginx-3`: port 4433 is already allocated

                hint: `pqlab clean` removes what an interrupted run left behind
                """
        )
    }

    @Test func `is one paragraph without a hint`() {
        #expect(ErrorText("no matrix").rendered(palette: .plain) == "error: no matrix")
    }

    @Test func `colours its labels only`() {
        #expect(
            ErrorText("no matrix", hint: "name one").rendered(palette: .coloured)
                == "\u{1B}[1;31merror:\u{1B}[0m no matrix\n\n\u{1B}[1mhint:\u{1B}[0m name one"
        )
    }

    @Test func `quotes servers safely`() {
        #expect(
            ErrorText("nginx says:\nemerg\u{1B}]0;x").rendered(palette: .plain)
                == "error: nginx says:\nemerg␛]0;x"
        )
    }
}
