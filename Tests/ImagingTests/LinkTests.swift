import Testing

@testable import Imaging

@Suite struct `A symbolic link` {
    @Test(arguments: [
        ("libssl.so.3.0.22", "/usr/lib/libssl.so.3"), ("/usr/lib/libssl.so.3.0.22", "/x/y"),
        ("../lib/./libssl.so.3.0.22", "/usr/bin/x"), ("../../usr/lib/libssl.so.3.0.22", "/a/b/c"),
        ("../../../../usr/lib/libssl.so.3.0.22", "/a/b"),
    ])
    func `leads to the path that it means`(target: String, link: String) {
        #expect(ImageWorkshop.path(target, from: link) == "/usr/lib/libssl.so.3.0.22")
    }
}
