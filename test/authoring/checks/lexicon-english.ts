/**
 * The lexicon of the content brief (3.2), row by row, in sentences: every form that the brief lists, then what it
 * prefers. Written from the brief, not from the patterns.
 */
export interface LexiconSample {
  readonly row: number;
  readonly avoid: readonly string[];
  readonly prefer: readonly string[];
}

export const ENGLISH: readonly LexiconSample[] = [
  {
    row: 1,
    avoid: ['My brother is an addict.', 'Addicts need care.', 'We heard an addict’s story.'],
    prefer: ['My brother is a person with addiction.', 'She has a substance use disorder.'],
  },
  {
    row: 2,
    avoid: ['He was called a drug addict.', 'Drug addicts live here.'],
    prefer: ['He is a person with drug addiction.'],
  },
  {
    row: 3,
    avoid: ['She is a user.', 'He is a drug user.', 'Drug-users came.', 'Many users stop.'],
    prefer: ['He is a person who uses drugs.', 'She uses drugs.', 'They used it once.'],
  },
  {
    row: 4,
    avoid: ['He is a substance abuser.', 'She is a drug abuser.', 'Alcohol abusers come too.'],
    prefer: ['He is a person with a substance use disorder.'],
  },
  {
    row: 5,
    avoid: [
      'He is a junkie.',
      'Two junkies came.',
      'She is a tweaker.',
      'They are crackheads.',
      'My son is a pothead.',
      'He is a druggie.',
      'She is a fiend.',
    ],
    prefer: ['He uses drugs.'],
  },
  {
    row: 6,
    avoid: ['My father is an alcoholic.', 'Alcoholics drink.'],
    prefer: [
      'He is a person with alcohol use disorder.',
      'She is a person who drinks too much.',
      'He goes to Alcoholics Anonymous.',
    ],
  },
  {
    row: 7,
    avoid: ['He is a drunk.', 'The town drunk came.', 'Drunks sat there.'],
    prefer: ['He is a person who misuses alcohol.', 'She has drunk some water.'],
  },
  {
    row: 8,
    avoid: [
      'He is a former addict.',
      'She is a reformed addict.',
      'He is an ex-addict.',
      'My uncle, an ex-drug addict, came.',
    ],
    prefer: ['He is a person in recovery.', 'She is a person who used to use drugs.'],
  },
  {
    row: 9,
    avoid: ['He is a recovering addict.', 'Recovering addicts meet here.'],
    prefer: ['He is a person in recovery.'],
  },
  {
    row: 10,
    avoid: ['It is about abuse.', 'This is substance abuse.', 'Drug abuse harms.', 'He abused drugs.'],
    prefer: [
      'It is about substance use.',
      'The misuse of pills harms.',
      'She has a substance use disorder.',
      'Call about child abuse.',
      'There was sexual abuse.',
      'Ask the Substance Abuse and Mental Health Services Administration.',
      'The National Institute on Drug Abuse says so.',
    ],
  },
  {
    row: 11,
    avoid: ['It is a habit.', 'He has a drug habit.', 'It is a vice.'],
    prefer: ['It is an addiction.', 'She has a substance use disorder.', 'Build healthy habits.'],
  },
  {
    row: 12,
    avoid: ['Prescription drug abuse is common.'],
    prefer: ['Non-medical use of medicine is common.'],
  },
  {
    row: 13,
    avoid: ['Dependence can be treated.', 'He has an alcohol dependence.', 'Drug dependency can be treated.'],
    prefer: ['A substance use disorder can be treated.', 'Physical dependence is different.'],
  },
  {
    row: 14,
    avoid: ['He is clean.', 'She got clean.', 'They stay clean.', 'He has been clean for years.'],
    prefer: [
      'He is in recovery.',
      'She is not using.',
      'They are in remission.',
      'Clean the house.',
      'Drink clean water.',
    ],
  },
  {
    row: 15,
    avoid: ['He is dirty again.'],
    prefer: ['He is still using.', 'Wash the dirty dishes.'],
  },
  {
    row: 16,
    avoid: ['It was a clean test.', 'He had a dirty test.', 'A dirty urine came back.', 'He tested dirty.'],
    prefer: ['The test was negative.', 'It is a positive test.'],
  },
  {
    row: 17,
    avoid: ['She is clean and sober.'],
    prefer: ['She is in recovery.'],
  },
  {
    row: 18,
    avoid: [
      'He was strung out.',
      'She was tweaking.',
      'She was high.',
      'They get high.',
      'He came home wasted.',
    ],
    prefer: [
      'He was intoxicated.',
      'She was in withdrawal.',
      'The cost is high.',
      'High school is hard.',
      'The risk is high.',
    ],
  },
  {
    row: 19,
    avoid: [
      'He takes opioid substitution.',
      'It is called replacement therapy.',
      'Opioid replacement helps.',
    ],
    prefer: [
      'It is medication for opioid use disorder (MOUD).',
      'Nicotine replacement therapy can help smokers.',
    ],
  },
  {
    row: 20,
    avoid: ['Ask about medication-assisted treatment.', 'Do you offer MAT?'],
    prefer: ['Ask about medication treatment.', 'Do you offer MOUD?', 'Roll out a mat.'],
  },
  {
    row: 21,
    avoid: ['Methadone is a crutch.', 'It is just replacing one drug.'],
    prefer: ['It is a treatment that lowers risk of death.', 'He walks on crutches.'],
  },
  {
    row: 22,
    avoid: ['It is an addicted baby.', 'She was born addicted.', 'A crack baby was born.'],
    prefer: ['A baby exposed to drugs before birth.', 'A baby with withdrawal syndrome.'],
  },
  {
    row: 23,
    avoid: ['It was a relapse.', 'She relapsed.', 'Relapses happen.'],
    prefer: [
      'It was a return to use.',
      'It was a setback.',
      'It was a recurrence.',
      'They teach relapse prevention.',
    ],
  },
  {
    row: 24,
    avoid: ['It was a lapse.', 'She had a slip.', 'He slipped.', 'She fell off the wagon.'],
    prefer: ['She used again.', 'It was a return to use.', 'Sign the permission slip.'],
  },
  {
    row: 25,
    avoid: ['He failed treatment.', 'She failed the program.'],
    prefer: ['The treatment did not work yet.', 'The treatment needs changing.'],
  },
  {
    row: 26,
    avoid: ['He is noncompliant.', 'She is resistant.', 'They are unmotivated.', 'He is in denial.'],
    prefer: ['He is not ready yet.', 'She has doubts.', 'They are unsure.'],
  },
  {
    row: 27,
    avoid: ['My son is manipulative.', 'He is a lying addict.'],
    prefer: ['My son may hide use out of fear or shame.'],
  },
  {
    row: 28,
    avoid: ['Do not be an enabler.', 'That is enabling.', 'You enable him.'],
    prefer: ['That is protecting or rescuing.', 'It is help that can keep the use going.'],
  },
  {
    row: 29,
    avoid: ['His mother is codependent.', 'She is co-dependent.', 'It is codependency.'],
    prefer: ['His mother is worn out.', 'She is over-focused on the person.'],
  },
  {
    row: 30,
    avoid: ['Try tough love.', 'She has to hit rock bottom.', 'It is rock-bottom.'],
    prefer: ['Set boundaries.', 'Earlier help works.'],
  },
  {
    row: 31,
    avoid: ['Learn to detach with love.', 'Detaching with love is hard.'],
    prefer: ['Step back while staying connected.'],
  },
  {
    row: 32,
    avoid: ['We held an intervention.', 'Interventions hurt.'],
    prefer: ['We had a planned, caring conversation (CRAFT).', 'Early intervention helps.'],
  },
  {
    row: 33,
    avoid: [
      'She suffers from addiction.',
      'He is a victim of addiction.',
      'They are afflicted.',
      'She is struggling with alcohol.',
    ],
    prefer: [
      'She has an addiction.',
      'He lives with an illness.',
      'They are affected by it.',
      'Help for victims of violence is near.',
    ],
  },
  {
    row: 34,
    avoid: ['He committed suicide.', 'She tried to commit suicide.'],
    prefer: ['He died by suicide.'],
  },
  {
    row: 35,
    avoid: ['He overdosed on purpose.', 'She OD’d.', 'He OD’ed.', 'An overdose victim woke up.'],
    prefer: ['It was an overdose.', 'A person who overdosed woke up.'],
  },
  {
    row: 36,
    avoid: ['That is drug-seeking.', 'It is typical abuser behaviour.', 'It is abuser behavior.'],
    prefer: ['He is asking for medicine for pain.', 'She asks for medicine for withdrawal.'],
  },
  {
    row: 37,
    avoid: ['He is mentally ill.', 'That is crazy.', 'She went insane.'],
    prefer: ['He is a person with a mental health condition.'],
  },
  {
    row: 38,
    avoid: ['Care for the homeless.', 'He is a homeless addict.'],
    prefer: ['He is a person without housing.', 'Ask the homeless shelter.'],
  },
  {
    row: 39,
    avoid: ['He is a convict.', 'She is a felon.', 'He is an ex-con.'],
    prefer: ['He is a person with a criminal record.', 'Weigh the pros and cons.'],
  },
  {
    row: 40,
    avoid: [
      'He is a drug offender.',
      'It is a war on drugs.',
      'We fight addiction.',
      'They fought against alcohol.',
      'It is a battle.',
    ],
    prefer: ['He is a person with a drug charge.', 'Leave when a fight begins.'],
  },
  {
    row: 41,
    avoid: ['Heroin is his drug of choice.'],
    prefer: ['Heroin is the drug they used most.'],
  },
  {
    row: 42,
    avoid: ['She is a problem drinker.', 'He is a heavy user.'],
    prefer: ['She is a person who drinks more than is safe.'],
  },
  {
    row: 43,
    avoid: ['She is a non-addict.', 'Be like normal people.'],
    prefer: ['It is about people without a substance use disorder.', 'It is a normal day.'],
  },
  {
    row: 44,
    avoid: ['He is a frequent flyer.', 'She is a repeat patient.'],
    prefer: ['He is a person who has been in treatment before.'],
  },
  {
    row: 45,
    avoid: ['She will graduate in May.', 'He graduated.', 'He completed treatment and is cured.'],
    prefer: ['She finished this stage.', 'He completed treatment.', 'She is in graduate school.'],
  },
  {
    row: 46,
    avoid: ['They lost their battle.', 'She was lost to addiction.'],
    prefer: ['He died of an overdose.', 'She died from alcohol.'],
  },
  {
    row: 47,
    avoid: ['Talk to your loved one.', 'Loved ones can come.'],
    prefer: ['Talk to the person.', 'Talk to your son.', 'Your partner can come.'],
  },
  {
    row: 48,
    avoid: ['He went to rehab.'],
    prefer: ['He went to treatment.', 'She is in a residential program.'],
  },
  {
    row: 49,
    avoid: ['You must get them help.', 'You cannot fix them.', 'Get your son help.'],
    prefer: ['You can support them to get help.'],
  },
  {
    row: 50,
    avoid: ['She has a dual diagnosis.'],
    prefer: ['She has an addiction and a mental health condition.'],
  },
  {
    row: 51,
    avoid: ['He was kicked out.', 'They kicked him out.'],
    prefer: ['He was asked to leave.', 'She was discharged.'],
  },
  {
    row: 52,
    avoid: ['Ask a substance abuse counselor.'],
    prefer: ['Ask an addiction counselor.', 'She is a Licensed Substance Abuse Counselor.'],
  },
];
