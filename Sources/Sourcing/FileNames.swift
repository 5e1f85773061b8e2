/// The names of files in a text, such as the listing of a folder.
enum FileNames {
    /// Every run of characters that names of archives and wheels are made of.
    static func candidates(in text: String) -> [Substring.UTF8View] {
        text.utf8.split { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "~"):
                false
            default: true
            }
        }
    }
}
