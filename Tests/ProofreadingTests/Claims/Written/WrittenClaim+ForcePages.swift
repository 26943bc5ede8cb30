extension WrittenClaim {
    /// Claims in the manner of forcePages, each with what a careful reader says of it.
    static let forcePages: [WrittenClaim] = [
        .wrong("Theft from motor vehicles – 512 offences, a 4% reduction (previous year 560)."),
        .right("Theft from motor vehicles – 512 offences, a 9% reduction (previous year 560)."),
        .wrong(
            "The number of people killed on the shire's roads dropped to 31, a fall of 35 per cent on the 42 who died in 2012."
        ),
        .right(
            "The number of people killed on the shire's roads dropped to 31, a fall of 26 per cent on the 42 who died in 2012."
        ),
        .wrong(
            "Compared to the same quarter of last year when we had 214 incidents, this quarter shows a 9% reduction with 178."
        ),
        .right(
            "Compared to the same quarter of last year when we had 214 incidents, this quarter shows a 17% reduction with 178."
        ),
        .wrong("Since the ban came in, needle finds have gone down by two thirds, from 96 a month to 54 a month."),
        .right("Since the ban came in, needle finds have gone down by two thirds, from 96 a month to 32 a month."),
        .wrong("Overall satisfaction: 78% (last year 83%), a fall of 8 percentage points."),
        .right("Overall satisfaction: 78% (last year 83%), a fall of 5 percentage points."),
        .wrong("Drug trafficking offences went up from 88 to 121 (33 offences, 27.3%)."),
        .right("Drug trafficking offences went up from 88 to 121 (33 offences, 37.5%)."),
        .wrong(
            "Assault with injury saw the sharpest fall; it stood at 902 against 1,044 a year ago, a decrease of 15.7 per cent."
        ),
        .right(
            "Assault with injury saw the sharpest fall; it stood at 902 against 1,044 a year ago, a decrease of 13.6 per cent."
        ),
        .wrong("The report says racist incidents are up 18% to 413, from 371."),
        .right("The report says racist incidents are up 11% to 413, from 371."),
        .wrong("There was one homicide more than the year before: six against four."),
        .right("There were two homicides more than the year before: six against four."),
        .wrong("Parish councils reported 61 incidents, 14 up on 2017 (45)."),
        .right("Parish councils reported 59 incidents, 14 up on 2017 (45)."),
        .wrong("Crime is falling. In the year to September there were 7,118 offences; in the year before that, 6,930."),
        .wrong("House burglary has seen a real drop of 30%, with just 77 this quarter and 99 in the quarter before."),
        .right("House burglary has seen a real drop of 22%, with just 77 this quarter and 99 in the quarter before."),
        .wrong("Vehicle interference has shown a 50% increase (44 crimes to 62)."),
        .right("Vehicle interference has shown a 41% increase (44 crimes to 62)."),
        .wrong("\"It is a great result to have 600 fewer victims,\" she said, after crime went from 9,412 to 8,902."),
        .right("\"It is a great result to have 510 fewer victims,\" she said, after crime went from 9,412 to 8,902."),
        .wrong("The force's sickness rate, 4.1%, is 1.2 points lower than the 5.8% of the year before."),
        .right("The force's sickness rate, 4.1%, is 1.7 points lower than the 5.8% of the year before."),
        .wrong("The 1,090 calls of 2016 had grown to 1,417 by 2018: 23% more."),
        .right("The 1,090 calls of 2016 had grown to 1,417 by 2018: 30% more."),
        .wrong(
            "An 8% rise in bicycle theft was recorded. This year there have been 164 thefts and there were 140 last year."
        ),
        .right(
            "A 17% rise in bicycle theft was recorded. This year there have been 164 thefts and there were 140 last year."
        ),
        .wrong("Number of volunteers: 2021: 64, 2022: 52, down 23%."),
        .right("Number of volunteers: 2021: 64, 2022: 52, down 19%."),
        .wrong("Total notifiable offences dropped from 36.232 to 34,118."),
        .wrong("Public order offences have increased 62% from last year: 214 crimes versus 152."),
        .right("Public order offences have increased 41% from last year: 214 crimes versus 152."),
        .wrong("The council removed 1,310 fly-tips in 2021/22 and 1,048 in 2022/23, 25% fewer."),
        .right("The council removed 1,310 fly-tips in 2021/22 and 1,048 in 2022/23, 20% fewer."),
        .wrong("It was reported that 39 (62%) of the 72 cases had been closed."),
        .right("It was reported that 39 (54%) of the 72 cases had been closed."),
        .open("Recorded crime: up 6%. Burglary: down 3%. Robbery: 41 offences."),
        .open("The average age of victims was 71 and the average loss £3,400."),
        .open("Crime in the first 6 months was 2% lower, with 1 in 4 wards seeing a rise."),
        .open("Year 9 pupils at 4 schools saw the play and 85% said they'd learned something."),
        .open("The 999 call at 2.15am led to 3 arrests; one man, 22, was charged with 2 offences."),
        .open("Incidents went from being rare to weekly, and 14 families have complained."),
        .open("The share of repeat victims is 24%, up from 21%, although the number fell by 30."),
        .open("Detectives took statements from 45 people in the 48 hours after the attack."),
        .open("From 2 April the fee will be £12.50 instead of £11, and £6 for under-16s."),
        .open("Between 2 and 4 officers will be on each patrol from 8pm to 4am for 12 weekends."),
        .open("A further 14 homes got locks, and 22 got alarms, in the 3 months to June."),
        .open("Offences in May (112) and June (98) were higher than in April."),
        .open("It was the busiest August since 2016, with 312 calls, and the county's was busier at 2,040."),
        .open("In 2021, 45% of incidents were at night; in 2022, 45 incidents were at weekends."),
        .open("The levels of 2018 (1,204) and 2019 (1,310) haven't been reached since."),
        .open("Robbery was up 10 per cent in the city to 220 but down in the county."),
    ]
}
