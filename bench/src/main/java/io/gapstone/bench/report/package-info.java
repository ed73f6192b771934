/**
 * Reports of campaigns. {@link io.gapstone.bench.report.CampaignReader} reads one or several
 * results databases, {@link io.gapstone.bench.report.RunStatistics}, {@link
 * io.gapstone.bench.report.Profiles} and {@link io.gapstone.bench.report.Changes} compute what a
 * table line cannot show, {@link io.gapstone.bench.report.ReportData} lays all of it out as one
 * object, and {@link io.gapstone.bench.report.HtmlReport} puts that into one page that needs no
 * network.
 *
 * <p>The page itself is made of report.html, report.css and report.js, beside these classes.
 */
package io.gapstone.bench.report;
