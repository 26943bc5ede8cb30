extension WrittenClaim {
    /// Claims in the manner of committee, each with what a careful reader says of it.
    static let committee: [WrittenClaim] = [
        .wrong("The ward with the lowest count was Fenside, 17, with Bridge next on 14."),
        .right("The ward with the lowest count was Fenside, 14, with Bridge next on 17."),
        .wrong("Complaints to the council have risen every quarter this year, from 210 to 224 to 219 to 240."),
        .right("Complaints to the council have risen every quarter this year, from 210 to 219 to 224 to 240."),
        .wrong("Officers recorded 86 burglaries in April, 91 in May and 78 in June, 265 over the quarter in total."),
        .right("Officers recorded 86 burglaries in April, 91 in May and 78 in June, 255 over the quarter in total."),
        .wrong("The average cost of a visit was £48, the 260 visits having cost £14,560."),
        .right("The average cost of a visit was £56, the 260 visits having cost £14,560."),
        .wrong("Two thirds of callers (88 of 151) asked about noise."),
        .right("Two thirds of callers (101 of 151) asked about noise."),
        .wrong(
            "Of the 66 licences reviewed, nine were revoked, 21 were suspended and the remaining 38 were left unchanged."
        ),
        .right(
            "Of the 66 licences reviewed, nine were revoked, 21 were suspended and the remaining 36 were left unchanged."
        ),
        .wrong("CCTV operators logged 2,460 incidents, helping with 615 arrests: one arrest for every five incidents."),
        .wrong("The partnership's income was £212,000 and its spending £197,500, a surplus of £24,500."),
        .right("The partnership's income was £212,000 and its spending £197,500, a surplus of £14,500."),
        .wrong("Response times improved from 14 minutes to 11 minutes, which is 42% quicker."),
        .right("Response times improved from 14 minutes to 11 minutes, which is 21% quicker."),
        .wrong("Crime in the town centre fell 6%, from 1,655 to 1,565 offences (-90, -8%)."),
        .wrong(
            "Last year we dealt with 1,120 reports of fly-tipping and this year with 1,344, so reports are up by 25%."),
        .right(
            "Last year we dealt with 1,120 reports of fly-tipping and this year with 1,344, so reports are up by 20%."),
        .wrong(
            "In 2020 there were 310 such offences; in 2021 there were 279 and in 2022 there were 251. That is a fall of 24% over the two years."
        ),
        .right(
            "In 2020 there were 310 such offences; in 2021 there were 279 and in 2022 there were 251. That is a fall of 19% over the two years."
        ),
        .wrong(
            "Antisocial behaviour reports, at 3,206, were down 11% compared to the 3,770 logged in the same period in 2021-22."
        ),
        .right(
            "Antisocial behaviour reports, at 3,206, were down 15% compared to the 3,770 logged in the same period in 2021-22."
        ),
        .wrong("The target for the year was a 5% cut from 1,480 offences, that is to 1,380."),
        .right("The target for the year was a 5% cut from 1,480 offences, that is to 1,406."),
        .wrong(
            "Possession of weapons is up by 45%, with 58 offences recorded in the 12 months to March 2023 and 43 in the 12 months to March 2022."
        ),
        .right(
            "Possession of weapons is up by 35%, with 58 offences recorded in the 12 months to March 2023 and 43 in the 12 months to March 2022."
        ),
        .wrong("Fire deaths rose from five to seven, a 29 per cent increase."),
        .right("Fire deaths rose from five to seven, a 40 per cent increase."),
        .wrong("The unit took 3,906 calls, 14% lower than the year before, when it took 4,340."),
        .right("The unit took 3,906 calls, 10% lower than the year before, when it took 4,340."),
        .wrong("Sixty per cent of the 45 staff (30) have been trained."),
        .right("Sixty per cent of the 45 staff (27) have been trained."),
        .wrong("Dog fouling complaints went from 118 to 181, up 42%."),
        .wrong("Stop and search fell by more than a third, from 1,310 to 930."),
        .right("Stop and search fell by more than a quarter, from 1,310 to 930."),
        .wrong("The rate fell by 3.2 per cent points to 18.4 per cent from 22.6 per cent."),
        .right("The rate fell by 4.2 per cent points to 18.4 per cent from 22.6 per cent."),
        .wrong("Vandalism cost the council £18,900, against £21,600 the year before: a saving of £3,700."),
        .right("Vandalism cost the council £18,900, against £21,600 the year before: a saving of £2,700."),
        .wrong("It is the second year of decline: 1,204 in 2019, 1,260 in 2020 and 1,118 in 2021."),
        .wrong("Offences rose from 1,150 to 1.265, an increase of 10%."),
        .open("Sir John Hale, 67, has chaired the panel for 8 of its 12 years."),
        .open("Domestic abuse makes up 34% of violent crime, and violent crime 38% of all crime."),
        .open("The number of arrests (212) was higher than in any year since 2011."),
        .open("Burglary has fallen by a fifth since 2018, while robbery is unchanged at 61."),
        .open("Officers made 14 visits to 9 shops and found 3 selling to under 18s."),
        .open("Crime is down 4 per cent on last year but up 2 per cent on the 2019 figure of 8,812."),
        .open("The police have 450 officers for 212,000 people, the fire service 180."),
        .open("The consultation ran for 6 weeks and drew 214 replies, 12 of them in Polish."),
        .open("Around 1 in 20 adults is a carer, or some 4,600 in the district."),
        .open("The 3.5 tonne weight limit and the 20mph zone start on 1 May."),
        .open("The Safer Streets Fund (round 4) gave £290,000 for 2 areas, 60 lights and 14 cameras."),
        .open("Nine per cent said crime had gone up, 61% that it was the same and 12% that it had gone down."),
        .open("Recorded theft went up from April to June and fell from July to September, ending the year 3% lower."),
        .open("Members asked for figures for 2021/22 (1,204) and 2022/23 (1,188) to be shown by ward."),
        .open("Each of the 5 districts pays £8,000 and the county £35,000."),
        .open("Cynnydd o 12% a gafwyd, o 250 i 280. There was a rise of 12%, from 250 to 280."),
        .open("The proportion feeling safe was 74% (2021: 71%; 2020: 70%)."),
        .open("Between 60 and 70 young people came each week, up from about 40."),
    ]
}
