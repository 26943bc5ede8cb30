import Testing
import Web

/// Each page as it was looked at: a change to one shows here first.
@Suite struct PageGoldenTests {
    @Test(arguments: [
        ("home", "/"), ("plan", "/plan/2023-24"), ("priority", "/plan/2023-24/priorities/anti-social-behaviour"),
        ("action", "/plan/2023-24/actions/2.1"), ("action-long", "/plan/2023-24/actions/2.1-b"),
        ("partners", "/partners"),
        ("downloads", "/plan/2023-24/downloads"), ("findings", "/plan/2023-24/findings"), ("check", "/check"),
        ("search", "/search?q=aldmere"), ("accessibility", "/accessibility"), ("privacy", "/privacy"),
        ("not-found", "/nothing"),
    ])
    func `a page is as it was looked at`(name: String, path: String) async throws {
        let answer = try await Visitor(try .example()).ask(path)
        try Golden(name: name).check(answer.text)
    }

    @Test func `the result of a check is as it was looked at`() async throws {
        let answer = try await Visitor(try .example()).send([("text", nil, Array("37 more than 53".utf8))])
        try Golden(name: "check-result").check(answer.text)
    }
}
