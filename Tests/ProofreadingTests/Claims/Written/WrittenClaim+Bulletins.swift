extension WrittenClaim {
    /// Claims in the manner of bulletins, each with what a careful reader says of it.
    static let bulletins: [WrittenClaim] = [
        .wrong(
            "The drop in knife crime, 14%, is the largest in the region: 402 offences were logged in 2019 and 361 in 2020."
        ),
        .right(
            "The drop in knife crime, 10%, is the largest in the region: 402 offences were logged in 2019 and 361 in 2020."
        ),
        .wrong("Domestic burglaries in the borough jumped from 611 to 702, equivalent to an 18% increase."),
        .right("Domestic burglaries in the borough jumped from 611 to 702, equivalent to a 15% increase."),
        .wrong("The latest total, 1,904, is 6 per cent below that of the year before (2,112)."),
        .right("The latest total, 1,904, is 10 per cent below that of the year before (2,112)."),
        .wrong("In March 2019 there were 37 scooter thefts; a year later there were 29, a cut of more than a quarter."),
        .right("In March 2019 there were 37 scooter thefts; a year later there were 27, a cut of more than a quarter."),
        .wrong(
            "There were just three attempted break-ins this month compared with 12 last month - a 70 per cent reduction."
        ),
        .right(
            "There were just three attempted break-ins this month compared with 12 last month - a 75 per cent reduction."
        ),
        .wrong("The increase in offences with a weapon, up from 1,215 to 1,322, is 11 per cent."),
        .right("The increase in offences with a weapon, up from 1,215 to 1,322, is 9 per cent."),
        .wrong("Car crime has halved. In 2008 there were 3,406 offences; last year, 2,220."),
        .right("Car crime has halved. In 2008 there were 3,406 offences; last year, 1,690."),
        .wrong("Complaints have gone up by 58 to 462, a rise of 12.6%."),
        .right("Complaints have gone up by 58 to 462, a rise of 14.4%."),
        .wrong("Overall the number of crimes per 1,000 people rose 6.5%, from 52.3 to 58.7."),
        .right("Overall the number of crimes per 1,000 people rose 12.2%, from 52.3 to 58.7."),
        .wrong("It used to take 28 days to clear a car; it now takes nine, a 75% cut."),
        .right("It used to take 28 days to clear a car; it now takes nine, a 68% cut."),
        .wrong("Graffiti removal jobs (1,180) were a tenth lower than in the year before (1,240)."),
        .right("Graffiti removal jobs (1,180) were a tenth lower than in the year before (1,311)."),
        .wrong(
            "Sightings reported to us were 44, 51 and 63 in the three years: the first rise since 2014, and one of 53% overall."
        ),
        .wrong("A third of the county's 81 assaults on paramedics (35) were in the city."),
        .right("A third of the county's 81 assaults on paramedics (27) were in the city."),
        .wrong("The 36 sites were visited 4 times each, 124 visits altogether."),
        .right("The 36 sites were visited 4 times each, 144 visits altogether."),
        .wrong("14 of the 11 councillors present voted for the motion."),
        .right("11 of the 14 councillors present voted for the motion."),
        .wrong("Around £3,000 of the £14,000 (31%) is unspent."),
        .wrong("The fund started the year with £42,000, paid out £27,500 and closed with £16,500 remaining."),
        .right("The fund started the year with £42,000, paid out £27,500 and closed with £14,500 remaining."),
        .wrong("The audit sampled 80 files: 52 were good, 19 fair and 11 poor."),
        .right("The audit sampled 80 files: 50 were good, 19 fair and 11 poor."),
        .wrong("Of 1,260 calls 441 were hoaxes, or one in four."),
        .right("Of 1,260 calls 441 were hoaxes, or about one in three."),
        .wrong("Wages rose 3% from £412,000 to £436,720."),
        .right("Wages rose 6% from £412,000 to £436,720."),
        .open("Crime has fallen by 22% since 2015, and 3,406 fewer people were victims."),
        .open("Thirty-one of the county's 212 bus shelters were damaged in 2021, 4 of them twice."),
        .open("Motorists paid £61,000 in fines in 2020, when 610 were caught on one road."),
        .open("The 11 per cent drop in Castle was bettered only by the 14 per cent drop in Mill."),
        .open("The charity helped 48 women and 61 children in its 12 rooms between April and June."),
        .open("By 2030 the district will have 9,000 more homes and some 21,000 more people."),
        .open("In 3 of the last 5 years the number has been under 100."),
        .open("Members rated the plan 7 out of 10 and the summary 9 out of 10."),
        .open("Every one of the 14 parishes replied, 6 within a week."),
        .open("A man in his 40s suffered a 2cm cut, and £140 and 3 phones were taken."),
        .open("Up to 60 officers policed the match, which drew 14,200 fans, 900 of them from away."),
        .open("Vehicle crime rose 14 in the month and burglary fell 9."),
        .open("The pilot cut repeat calls by a third at a cost of £18 a visit."),
        .open("As of 31 March, 31 of 36 posts were filled, with 2 more people due to start."),
    ]
}
