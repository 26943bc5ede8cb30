internal import CommunitySafety
internal import Proofreading

/// What a password must be: long, and not one of those that are tried first. No rule about kinds of characters, and no
/// expiry: both lead to weaker passwords (NCSC, “Password administration for system owners”; NIST SP 800-63B, 5.1.1.2).
enum PasswordRule {
    static let shortest = 12
    static let longest = 200

    /// What is wrong with it; empty when it may be used.
    static func problems(_ password: String, name: String, email: String) -> [Diagnostic] {
        if password.count < shortest {
            return [
                diagnostic(
                    "The password is shorter than \(shortest) characters.", "Three unrelated words make a good one.")
            ]
        }
        if password.utf8.count > longest * 4 {
            return [diagnostic("The password is longer than \(longest) characters.", "Use a shorter one.")]
        }
        let plain = password.lowercased().filter { !$0.isWhitespace }
        let own =
            ([email.split(separator: "@").first.map(String.init) ?? ""] + name.split(separator: " ").map(String.init))
            .map { $0.lowercased() }.filter { $0.count > 3 }
        let rest = own.reduce(plain) { $0.replacing($1, with: "") }
        if common.contains(plain) || isMonotonous(plain) || rest.count < 6 {
            return [
                diagnostic(
                    "This password is one of those that are tried first.", "Three unrelated words make a good one.")
            ]
        }
        return []
    }

    /// Few different characters, or one run of neighbours: `aaaaaaaaaaaa`, `123456789012`.
    private static func isMonotonous(_ text: String) -> Bool {
        guard Set(text).count > 4 else { return true }
        let values = text.unicodeScalars.map { Int($0.value) }
        let steps = zip(values, values.dropFirst()).filter { abs($0.1 - $0.0) <= 1 }.count
        return steps * 10 >= (values.count - 1) * 8
    }

    /// Common ones of twelve characters or more, and what people make of a rule of twelve.
    private static let common: Set<String> = [
        "password1234", "password12345", "password123456", "passwordpassword", "password1password", "mypassword123",
        "passw0rd1234", "p@ssw0rd1234", "p@ssword1234", "password2023", "password2024", "password2025", "qwertyuiop12",
        "qwertyuiop123", "qwertyuiopasdf", "qwertyuiop[]", "qwerty123456", "qwerty12345678", "1q2w3e4r5t6y",
        "q1w2e3r4t5y6",
        "1qaz2wsx3edc", "1qaz2wsx3edc4rfv", "zaq12wsxcde3", "zxcvbnm12345", "asdfghjkl123", "letmeinletmein",
        "letmein12345",
        "iloveyou1234", "iloveyou12345", "welcome12345", "welcome123456", "changeme1234", "changemenow1",
        "administrator",
        "administrator1", "admin1234567", "adminadmin12", "correcthorsebatterystaple", "trustno1trustno1",
        "monkey123456",
        "dragon123456", "football1234", "liverpool1234", "manchester123", "arsenal123456", "chelsea123456",
        "sunshine1234",
        "princess1234", "superman1234", "batman123456", "starwars1234", "abcdefghijkl", "abcdefgh1234", "abcd12345678",
        "abc123abc123", "123qweasdzxc", "1234qwerasdf", "123456qwerty", "secret123456", "secretsecret", "summer202020",
        "summer2023!!", "winter2023!!", "spring2024!!", "autumn2023!!", "communitysafety", "communitysafety1",
        "watchward1234",
        "watchwardwatchward", "council12345", "partnership1", "partnership123",
    ]

    private static func diagnostic(_ message: String, _ remedy: String) -> Diagnostic {
        Diagnostic(severity: .error, rule: "account.password", place: nil, quote: "", message: message, remedy: remedy)
    }
}
