extension WrittenClaim {
    /// Claims about what a percentage, an average or a set is measured against, each with what a careful reader says of it.
    static let bases: [WrittenClaim] = [
        .right(
            "Grass fires numbered 210 in the year, a fall of 14% on last year (244) and 30% on the five-year average (300)."
        ),
        .right("Calls came to 936, up 4% on the previous year (900) and 17% on the three-year average (800)."),
        .right("There were 85 serious collisions, against a five-year average of 97."),
        .right("The unit closed 144 cases, 20% above the county average of 120."),
        .wrong(
            "Grass fires numbered 210 in the year, a fall of 24% on last year (244) and 30% on the five-year average (300)."
        ),
        .wrong("The unit closed 144 cases, 30% above the county average of 120."),
        .right("The team of eight saw 336 families, on average 42 each."),
        .right("A crew of five visited 415 homes, on average 83 each."),
        .right("Our four wardens made 508 patrols, on average 127 each."),
        .right("The 12 mentors gave 780 hours, on average 65 hours each."),
        .wrong("The team of eight saw 336 families, on average 52 each."),
        .wrong("A crew of five visited 415 homes, on average 73 each."),
        .wrong("Our four wardens made 508 patrols, on average 107 each."),
        .wrong("The 12 mentors gave 780 hours, on average 75 hours each."),
        .right("Thefts have dropped by 40% since 2014, with 310 recorded last year and 322 the year before."),
        .right("Nuisance is down by a third compared with 2015: 512 reports last year, 498 the year before that."),
        .right("Arson has fallen 28% in five years, with 77 fires last year and 81 in the year before."),
        .right("Robbery has come down 31% over the past decade; last year there were 140, the year before 152."),
        .right("Calls have risen by 18% since the hub opened in 2016, with 1,204 last year and 1,190 the year before."),
        .wrong("Thefts have dropped by 40% since 2014, from 500 then to 310 last year."),
        .wrong("Arson has fallen 28% in five years, from 110 to 88."),
        .wrong("Robbery has come down 31% over the past decade, from 240 to 190."),
        .wrong("Thefts were down 10% on last year, with 310 recorded this year and 322 the year before."),
        .right(
            "Of the two car parks, Castle saw thefts rise from 31 to 44 (42%) and Quay saw them drop from 60 to 51 (15%)."
        ),
        .right(
            "Of the three estates, Mill Lane had calls go up from 18 to 27 and Fern Road had them go down from 40 to 35."
        ),
        .right("Of the two schools, Northgate cut exclusions from 25 to 20 (20%)."),
        .right("Of our four patrols, the evening one dealt with 112 incidents, up from 98."),
        .wrong(
            "Of the two car parks, Castle saw thefts rise from 31 to 44 (52%) and Quay saw them drop from 60 to 51 (15%)."
        ),
        .wrong("Of the two schools, Northgate cut exclusions from 25 to 20 (25%)."),
        .wrong(
            "Of the three estates, Mill Lane had calls go up from 27 to 18 and Fern Road had them go down from 40 to 35."
        ),
        .wrong("Of the 14 recruits, 19 passed the course."),
        .right(
            "Against a baseline of 800 calls the wards took 640 this year, beating the 15% reduction target with a fall of 20%."
        ),
        .right("Thefts fell from 500 to 425, a drop of 15% against a target of 10%."),
        .right("Burglary went down from 240 to 204, ahead of the 10% reduction target."),
        .right("Against the 5% savings target, spending came down from £400,000 to £372,000, a cut of 7%."),
        .wrong("Thefts fell from 500 to 425, a drop of 25% against a target of 10%."),
        .wrong("Against the 5% savings target, spending came down from £400,000 to £372,000, a cut of 8%."),
        .wrong("The target was to cut calls by 10% from 500, that is to 440."),
        .wrong("One in four of those stopped, 31 out of 155, was found with something."),
        .right("One in five of those stopped, 31 out of 155, was found with something."),
        .wrong("One in three of those asked, 48 out of 240, had seen a warden."),
        .right("One in five of those asked, 48 out of 240, had seen a warden."),
        .wrong("Asked about the night, 31% felt very safe, 42% fairly safe, 22% fairly unsafe and 11% very unsafe."),
        .right("Asked about the night, 31% felt very safe, 42% fairly safe, 18% fairly unsafe and 9% very unsafe."),
        .wrong(
            "Residents were 35% very satisfied, 41% fairly satisfied, 12% neither, 9% fairly dissatisfied and 8% very dissatisfied."
        ),
        .right(
            "Residents were 35% very satisfied, 41% fairly satisfied, 12% neither, 8% fairly dissatisfied and 4% very dissatisfied."
        ),
        .wrong("Drone reports were down 15% this month. Last June 80 drones were reported. This June there were 92."),
        .right("Drone reports were down 15% this month. Last June 80 drones were reported. This June there were 68."),
        .wrong(
            "Weekend arrests were up 12% this time. Last weekend 50 people were arrested in the town. This weekend there were 44."
        ),
        .right(
            "Weekend arrests were down 12% this time. Last weekend 50 people were arrested in the town. This weekend there were 44."
        ),
        .right(
            "Burglary was down 15% this time. Last December 212 drivers were arrested. This December there were 228."),
        .wrong("Forty-two volunteers came forward, 18 from Northgate, 15 from Castle and 11 from Quay."),
        .right("Forty-two volunteers came forward, 18 from Northgate, 13 from Castle and 11 from Quay."),
        .wrong("Twenty-six people attended, 12 of them from the county, nine from the town and seven from the parish."),
        .right(
            "Twenty-six people attended, 12 of them from the county, seven from the town and seven from the parish."),
        .right("Sixty officers are based here, 20 in the town, 15 in the villages and three in the schools."),
        .wrong("The chair said: “We had 60 break-ins last year, this year it's 45 – so that's a drop of a third.”"),
        .right("The chair said: “We had 60 break-ins last year, this year it's 40 – so that's a drop of a third.”"),
        .wrong("“There were 50 calls last year, this year 40 – a drop of a third,” she said."),
        .right("“There were 60 calls last year, this year 40 – a drop of a third,” she said."),
        .wrong("Abbey had the highest rate at 71.2; Castle had 64.0, Quay 80.3 and Mill 55.1."),
        .right("Abbey had the highest rate at 81.2; Castle had 64.0, Quay 80.3 and Mill 55.1."),
        .wrong("Of the four stations, Castle had the fewest calls at 212; Abbey had 240, Quay 198 and Mill 305."),
        .right("Of the four stations, Castle had the fewest calls at 192; Abbey had 240, Quay 198 and Mill 305."),
        .wrong("Robbery was down 10.0% (120 to 108) while arson was up 21.4% (70 to 80)."),
        .right("Robbery was down 10.0% (120 to 108) while arson was up 14.3% (70 to 80)."),
        .wrong("Fraud rose 8% (250 to 290) and cyber crime rose 25% (64 to 80)."),
        .right("Fraud rose 16% (250 to 290) and cyber crime rose 25% (64 to 80)."),
    ]
}
