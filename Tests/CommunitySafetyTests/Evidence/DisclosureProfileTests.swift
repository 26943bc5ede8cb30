import CommunitySafety
import Testing

@Suite struct DisclosureProfileTests {
    @Test(arguments: [
        ("population.people", DisclosureProfile.open), ("activity.training", .open),
        ("activity.people-trained", .standard),
        ("fly-tipping.council", .open), ("graffiti.council", .open), ("asb.council", .standard),
        ("asb.warning-letters", .standard), ("violence.police", .standard), ("domestic-abuse.police", .sensitive),
        ("domestic-abuse.davss-children", .sensitive), ("stalking.recorded", .sensitive),
        ("sexual.recorded", .sensitive), ("violence.first-time-entrants", .sensitive), ("prevent.channel", .sensitive),
    ])
    func `shipped measures begin with the profile of what they count`(key: String, profile: DisclosureProfile) throws {
        let measure = try #require(MeasureCatalogue.measures.first { $0.key == key })
        #expect(measure.profile == profile)
        #expect(measure.protection == profile)
    }

    @Test func `whatever was chosen, what is near to victims stays at the strictest`() throws {
        for (key, issue) in [("own.calls", "domestic-abuse"), ("stalking.own", ""), ("own.young-people", "asb")] {
            let measure = try #require(Measure(key: key, name: "x", profile: .open, issue: issue))
            #expect(measure.protection == .sensitive)
        }
        let other = try #require(Measure(key: "own.bins", name: "x", profile: .open, issue: "environment"))
        #expect(other.protection == .open)
    }
}
