import CommunitySafety
import Proofreading
import Testing

/// Roles under the Crime and Disorder Act 1998 section 5, and the days on which kinds of body ended.
@Suite struct BodyKindTests {
    @Test(arguments: [
        ("Aldmere District Council", Member.Kind.responsible), ("Merrow Police", .responsible),
        ("Merrow Fire & Rescue Service", .responsible), ("Probation Service", .responsible),
        ("NHS Merrow ICB", .responsible),
        ("Merrow Police & Crime Commissioner", .cooperating), ("Larkfield Trust", .participating),
        ("Aldmere Housing Association", .participating), ("MCC Social Services", .participating),
        ("Aldmere Town Council", .participating), ("Heddlu Aur", .responsible), ("Cyngor Aur", .responsible),
    ])
    func `a name shows the role that the law gives`(name: String, role: Member.Kind) {
        #expect(BodyKind.role(of: name) == role)
    }

    @Test(arguments: [
        ("NHS Merrow CCG", "2022-06-30", "integrated care board"),
        ("Merrow Clinical Commissioning Group", "2022-06-30", "integrated care board"),
        ("Merrow CRC Ltd", "2021-06-25", "Probation Service"), ("Merrow PCT", "2013-03-31", "integrated care board"),
    ])
    func `an abolished body has a last day and a successor`(name: String, last: String, successor: String) throws {
        let kind = try #require(BodyKind.of(name))
        let day = try #require(CalendarDate(iso: last))
        let next = try #require(day.adding(days: 1))
        #expect(kind.successor == successor)
        #expect(kind.exists(on: day))
        #expect(!kind.exists(on: next))
    }

    @Test func `an integrated care board begins on 1 July 2022`() throws {
        let kind = try #require(BodyKind.of("Merrow Integrated Care Board"))
        let first = try #require(CalendarDate(year: 2022, month: 7, day: 1))
        let before = try #require(first.adding(days: -1))
        #expect(kind.exists(on: first))
        #expect(!kind.exists(on: before))
    }

    @Test(arguments: [
        ("Responsible authority", Member.Kind.responsible), ("co-operating bodies", .cooperating),
        ("Commissioned provider", .provider),
    ])
    func `a list's own words name a role`(words: String, kind: Member.Kind) {
        #expect(Member.Kind(printed: words) == kind)
    }
}
