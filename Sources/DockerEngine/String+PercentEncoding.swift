extension String {
    /// The text with every byte escaped that is not unreserved in RFC 3986, section 2.3.
    ///
    /// `keeping` adds characters to leave alone, such as the slashes of an image's name.
    func percentEncoded(keeping kept: String = "") -> String {
        let digits = Array("0123456789ABCDEF")
        let plain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~" + kept
        let allowed = Set(plain.utf8)
        var encoded = ""
        for byte in utf8 {
            if allowed.contains(byte) {
                encoded.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                encoded.append("%")
                encoded.append(digits[Int(byte >> 4)])
                encoded.append(digits[Int(byte & 15)])
            }
        }
        return encoded
    }
}
