import Interop
import Testing

@testable import Imaging

@Suite struct `A list of pinned packages` {
    @Test func `has each package with its version and its sums`() {
        let text = """
            # A comment with a==1 in it.
            cffi==2.1.1 \\
                --hash=sha256:aa \\
                --hash=sha256:bb
            uvicorn[standard]==0.35.0; python_version >= "3.9" --hash=sha256:cc

            unpinned>=1 --hash=sha256:dd
            """
        #expect(
            PinnedPackage.all(in: text) == [
                PinnedPackage(name: "cffi", version: "2.1.1", sums: ["aa", "bb"]),
                PinnedPackage(name: "uvicorn", version: "0.35.0", sums: ["cc"]),
            ]
        )
    }
}
