<?xml version="1.0" encoding="UTF-8"?>
<!-- Makes a page of a report; the XML that it reads is documented at ReportXml. A stylesheet that imports
     this one may replace any template: each part of the page is a named template or a mode. -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:h="https://heirloom.dev/ns/report"
    xpath-default-namespace="https://heirloom.dev/ns/report"
    exclude-result-prefixes="#all"
    expand-text="yes">

  <xsl:output method="html" html-version="5" encoding="UTF-8" indent="no" include-content-type="no"/>
  <xsl:strip-space elements="*"/>

  <xsl:param name="style" as="xs:string" select="''"/>
  <xsl:param name="script" as="xs:string" select="''"/>
  <xsl:param name="policy" as="xs:string" select="''"/>

  <xsl:key name="system" match="inputs/system" use="@id"/>
  <xsl:key name="code" match="report/code" use="@name"/>
  <xsl:key name="control" match="control" use="@id"/>
  <xsl:key name="responsibility" match="responsibility" use="@uuid"/>

  <!-- The statuses in the order of the bars: their names, words, and what they ask of the reader. -->
  <xsl:variable name="statuses" as="element()*">
    <status name="FULLY_INHERITED" class="full" short="full" xmlns="">fully inherited</status>
    <status name="PARTIALLY_INHERITED" class="part" short="part" xmlns="">partially inherited</status>
    <status name="MUST_IMPLEMENT" class="own" short="own" xmlns="">to implement</status>
    <status name="NOT_APPLICABLE" class="none" short="n/a" xmlns="">not applicable</status>
  </xsl:variable>

  <xsl:variable name="kinds" as="element()*">
    <kind name="RESPONSIBILITY" xmlns="">Meet responsibilities that providers leave to you</kind>
    <kind name="IMPLEMENT" xmlns="">Implement what no provider takes over</kind>
    <kind name="PARAMETER" xmlns="">Set parameters as the baseline asks</kind>
    <kind name="LEVEL" xmlns="">Have a provider’s level accepted by the authorizing official</kind>
    <kind name="CONFIRM" xmlns="">Confirm what is presumed: responsibilities that are satisfied, maps that are right</kind>
  </xsl:variable>

  <xsl:variable name="families" as="map(xs:string, xs:string)" select="map{
      'ac': 'Access Control', 'at': 'Awareness and Training', 'au': 'Audit and Accountability',
      'ca': 'Assessment, Authorization, and Monitoring', 'cm': 'Configuration Management',
      'cp': 'Contingency Planning', 'ia': 'Identification and Authentication', 'ir': 'Incident Response',
      'ma': 'Maintenance', 'mp': 'Media Protection', 'pe': 'Physical and Environmental Protection',
      'pl': 'Planning', 'pm': 'Program Management', 'ps': 'Personnel Security',
      'pt': 'PII Processing and Transparency', 'ra': 'Risk Assessment',
      'sa': 'System and Services Acquisition', 'sc': 'System and Communications Protection',
      'si': 'System and Information Integrity', 'sr': 'Supply Chain Risk Management'}"/>

  <!-- The processor's own lower-case and upper-case follow the language of the machine. -->
  <xsl:variable name="small" select="'abcdefghijklmnopqrstuvwxyz'"/>
  <xsl:variable name="capital" select="'ABCDEFGHIJKLMNOPQRSTUVWXYZ'"/>

  <xsl:function name="h:rules" as="xs:string">
    <xsl:param name="regime" as="xs:string"/>
    <xsl:sequence select="
        if ($regime = 'fedramp') then 'FedRAMP’s rules before 2026'
        else if ($regime = 'fedramp-2026') then 'FedRAMP’s rules for 2026'
        else if ($regime = 'none') then 'no rules beyond the records'
        else $regime"/>
  </xsl:function>

  <!-- What a decision of the policy does, in words; a decision that is not known here, as it is spelled. -->
  <xsl:function name="h:policy" as="xs:string">
    <xsl:param name="decision" as="attribute()"/>
    <xsl:variable name="words" select="map{
        'presumption presume':
            'where a system on the way up is authorized, the responsibilities that systems below leave unanswered are presumed satisfied, for you to confirm',
        'presumption fall-through':
            'the responsibilities that systems below leave unanswered fall to you',
        'undecided-parameters cap-on-other-baseline':
            'a parameter value that cannot be compared makes an offer partial if the provider was authorized on another baseline',
        'undecided-parameters cap': 'a parameter value that cannot be compared makes an offer partial',
        'undecided-parameters no-cap': 'a parameter value that cannot be compared lowers nothing',
        'without-acceptance usable':
            'a provider that the agency has not accepted counts, and a finding says so',
        'without-acceptance unusable': 'a provider that the agency has not accepted does not count',
        'certification-classes presume-adequate':
            'a FedRAMP certification class lowers nothing, and leaves you the acceptance of the level',
        'certification-classes cap':
            'a FedRAMP certification class makes offers partial until the level is accepted',
        'open-risks report': 'an open risk of a provider lowers nothing, and a finding says so',
        'open-risks cap': 'an open risk of a provider makes its offers partial at what it names'}"/>
    <xsl:sequence select="
        ($words(name($decision) || ' ' || $decision),
         translate(name($decision) || ': ' || $decision, '-', ' '))[1]"/>
  </xsl:function>

  <xsl:function name="h:lower" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:sequence select="translate($text, $capital, $small)"/>
  </xsl:function>

  <xsl:function name="h:upper" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:sequence select="translate($text, $small, $capital)"/>
  </xsl:function>

  <!-- Returns a control's id as people write it: AC-2(1). -->
  <xsl:function name="h:shown" as="xs:string">
    <xsl:param name="id" as="xs:string"/>
    <xsl:sequence select="if (matches($id, '^[a-z]{2}-[0-9]+(\.[0-9]+)?$'))
        then h:upper(replace($id, '\.([0-9]+)$', '($1)')) else $id"/>
  </xsl:function>

  <!-- Returns a point's name beside its control: its label, else the end of its id. -->
  <xsl:function name="h:label" as="xs:string">
    <xsl:param name="point" as="element(point)"/>
    <xsl:sequence select="if (normalize-space($point/@label)) then string($point/@label)
        else if ($point/@id = $point/../@id) then 'the control' else replace($point/@id, '^.*_smt\.', '')"/>
  </xsl:function>

  <xsl:function name="h:family" as="xs:string">
    <xsl:param name="id" as="xs:string"/>
    <xsl:sequence select="normalize-space((if (string-length($id) = 2) then h:upper($id) else $id) || ' ' || $families($id))"/>
  </xsl:function>

  <xsl:function name="h:words" as="xs:string">
    <xsl:param name="constant" as="xs:string"/>
    <xsl:sequence select="h:lower(translate($constant, '_', ' '))"/>
  </xsl:function>

  <xsl:function name="h:status" as="xs:string">
    <xsl:param name="name" as="xs:string"/>
    <xsl:sequence select="string($statuses[@name = $name])"/>
  </xsl:function>

  <xsl:function name="h:class" as="xs:string">
    <xsl:param name="name" as="xs:string"/>
    <xsl:sequence select="string($statuses[@name = $name]/@class)"/>
  </xsl:function>

  <xsl:function name="h:title" as="xs:string">
    <xsl:param name="context" as="node()"/>
    <xsl:param name="id" as="xs:string?"/>
    <xsl:sequence select="string((key('system', string($id), root($context))/@title, $id, '')[1])"/>
  </xsl:function>

  <xsl:function name="h:address" as="xs:string">
    <xsl:param name="point" as="element(point)"/>
    <xsl:sequence select="if ($point/@id = $point/../@id) then 'control-' || $point/@id else 'point-' || $point/@id"/>
  </xsl:function>

  <xsl:function name="h:count" as="xs:string">
    <xsl:param name="number" as="xs:integer"/>
    <xsl:param name="one" as="xs:string"/>
    <xsl:sequence select="$number || ' ' || $one || (if ($number = 1) then '' else 's')"/>
  </xsl:function>

  <xsl:template match="/report">
    <html lang="en">
      <head>
        <meta charset="utf-8"/>
        <xsl:if test="$policy">
          <meta http-equiv="Content-Security-Policy" content="{$policy}"/>
        </xsl:if>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <meta name="generator" content="Heirloom"/>
        <link rel="icon" href="data:,"/>
        <title>Control inheritance: {inputs/@baseline}, {inputs/@as-of}</title>
        <style><xsl:value-of select="$style"/></style>
      </head>
      <body>
        <a class="skip" href="#controls">Skip to the controls</a>
        <xsl:call-template name="patterns"/>
        <header>
          <h1>Control inheritance</h1>
          <xsl:apply-templates select="inputs"/>
          <nav aria-label="Parts of this report">
            <a href="#answer">Answer</a>
            <a href="#left">Left to do</a>
            <a href="#findings">Findings</a>
            <a href="#controls">Controls</a>
          </nav>
        </header>
        <main>
          <xsl:call-template name="errors"/>
          <xsl:call-template name="answer"/>
          <xsl:call-template name="left"/>
          <xsl:call-template name="findings"/>
          <xsl:call-template name="controls"/>
        </main>
        <footer>
          <p>Determined as of {inputs/@as-of}, under {h:rules(inputs/@regime)}. Policy:
            {string-join(inputs/policy/@* ! h:policy(.), '; ')}.</p>
        </footer>
        <script><xsl:value-of select="$script"/></script>
      </body>
    </html>
  </xsl:template>

  <xsl:template match="inputs">
    <p class="of"><strong>{@baseline}</strong><xsl:if test="@impact-level">, impact level {@impact-level}</xsl:if>, as of
      <time datetime="{@as-of}">{@as-of}</time><xsl:if test="@system">, for the system <span class="where">{@system}</span></xsl:if></p>
    <ul class="systems">
      <xsl:for-each select="system">
        <xsl:sort select="@direct" order="descending"/>
        <li><span class="role">{if (@direct = 'true')
          then (if (@same-organization = 'true') then 'agency' else 'provider') else 'below'}</span>
          {@title}<xsl:if test="@document ne @title">{' '}<span class="where">{@document}</span></xsl:if>
          <xsl:if test="leverages">{' on '}{string-join(leverages/@id ! h:title(., .), ', ')}</xsl:if>
          <xsl:if test="carried">, carried from {carried/@source} through {carried/@title}{' '}<span class="where">{carried/@document}</span></xsl:if></li>
      </xsl:for-each>
    </ul>
  </xsl:template>

  <!-- The patterns that tell the statuses apart without colour. -->
  <xsl:template name="patterns">
    <svg class="patterns" width="0" height="0" aria-hidden="true" focusable="false">
      <defs>
        <pattern id="fill-full" width="8" height="8" patternUnits="userSpaceOnUse">
          <rect width="8" height="8" fill="#14507a"/>
        </pattern>
        <pattern id="fill-part" width="8" height="8" patternUnits="userSpaceOnUse">
          <rect width="8" height="8" fill="#dcebf5"/>
          <path d="M-2,2 l4,-4 M0,8 l8,-8 M6,10 l4,-4" stroke="#14507a" stroke-width="2"/>
        </pattern>
        <pattern id="fill-own" width="8" height="8" patternUnits="userSpaceOnUse">
          <rect width="8" height="8" fill="#fff1dc"/>
          <circle cx="2" cy="2" r="1.3" fill="#9a4a00"/>
          <circle cx="6" cy="6" r="1.3" fill="#9a4a00"/>
        </pattern>
        <pattern id="fill-none" width="8" height="8" patternUnits="userSpaceOnUse">
          <rect width="8" height="8" fill="#ffffff"/>
        </pattern>
      </defs>
    </svg>
  </xsl:template>

  <!-- A stacked bar of counts. -->
  <xsl:template name="bar">
    <xsl:param name="counts" as="element(counts)"/>
    <xsl:param name="height" as="xs:integer"/>
    <xsl:param name="numbers" as="xs:boolean" select="false()"/>
    <xsl:variable name="total" select="max((1, xs:integer($counts/@total)))"/>
    <svg class="bar" width="100%" height="{$height}" role="img" focusable="false">
      <xsl:attribute name="aria-label">
        <xsl:value-of select="for $s in $statuses return $counts/@*[local-name() = $s/@name] || ' ' || $s" separator=", "/>
      </xsl:attribute>
      <xsl:for-each select="$statuses">
        <xsl:variable name="name" select="string(@name)"/>
        <xsl:variable name="here" select="xs:integer($counts/@*[local-name() = $name])"/>
        <xsl:variable name="before" select="sum((for $s in $statuses[. &lt;&lt; current()] return xs:integer($counts/@*[local-name() = $s/@name]), 0))"/>
        <xsl:if test="$here gt 0">
          <rect x="{format-number(100 * $before div $total, '0.###')}%" y="0"
              width="{format-number(100 * $here div $total, '0.###')}%" height="{$height}"
              fill="url(#fill-{@class})" stroke="#1b1b1b" stroke-width="1"/>
          <xsl:if test="$numbers and $here div $total gt 0.08">
            <text x="{format-number(100 * ($before + $here div 2) div $total, '0.###')}%" y="{$height idiv 2 + 6}"
                text-anchor="middle" class="number">{$here}</text>
          </xsl:if>
        </xsl:if>
      </xsl:for-each>
    </svg>
  </xsl:template>

  <xsl:template name="swatch">
    <xsl:param name="class" as="xs:string"/>
    <svg class="swatch" width="18" height="18" aria-hidden="true" focusable="false">
      <rect x="1" y="1" width="16" height="16" fill="url(#fill-{$class})" stroke="#1b1b1b"/>
    </svg>
  </xsl:template>

  <xsl:template name="answer">
    <xsl:variable name="controls" select="counts[@of = 'controls'][@result = 'effective']"/>
    <xsl:variable name="declared" select="counts[@of = 'controls'][@result = 'declared']"/>
    <xsl:variable name="points" select="counts[@of = 'points'][@result = 'effective']"/>
    <xsl:variable name="points-declared" select="counts[@of = 'points'][@result = 'declared']"/>
    <section id="answer" aria-labelledby="answer-title">
      <h2 id="answer-title">Who implements the {h:count(xs:integer($controls/@total), 'control')}</h2>
      <xsl:call-template name="bar">
        <xsl:with-param name="counts" select="$controls"/>
        <xsl:with-param name="height" select="44"/>
        <xsl:with-param name="numbers" select="true()"/>
      </xsl:call-template>
      <ul class="legend">
        <xsl:for-each select="$statuses">
          <xsl:variable name="name" select="string(@name)"/>
          <li data-count="{$name}">
            <xsl:call-template name="swatch"><xsl:with-param name="class" select="string(@class)"/></xsl:call-template>
            <strong>{$controls/@*[local-name() = $name]}</strong>
            <span>{.}</span>
          </li>
        </xsl:for-each>
      </ul>
      <xsl:variable name="open" select="count(distinct-values(//duty[@fulfilment = ('OPEN', 'DISPUTED')]/string-join((@kind, @id, @system), ' ')))"/>
      <p class="todo"><a href="#left"><strong data-count="open">{$open}</strong> {if ($open = 1) then 'duty' else 'duties'}
        left to act on</a><xsl:if test="cause">, <a href="#findings">{h:count(count(cause), 'finding')}</a></xsl:if>.</p>
      <xsl:if test="way">
        <table class="ways">
          <caption id="ways-title">How a plan accounts for the controls</caption>
          <tbody>
            <xsl:for-each select="way">
              <tr data-way="{@name}"><th scope="row">{@words}</th><td class="n">{@count}</td></tr>
            </xsl:for-each>
          </tbody>
        </table>
      </xsl:if>
      <div class="scroll" tabindex="0" role="region" aria-labelledby="families-title">
        <table class="families">
          <caption id="families-title">Controls by family</caption>
          <thead>
            <tr>
              <th scope="col">Family</th>
              <xsl:for-each select="$statuses">
                <th scope="col" class="n">
                  <xsl:call-template name="swatch"><xsl:with-param name="class" select="string(@class)"/></xsl:call-template>
                  <span>{@short}</span>
                </th>
              </xsl:for-each>
              <th scope="col" class="n">All</th>
            </tr>
          </thead>
          <tbody>
            <xsl:for-each select="family">
              <xsl:variable name="counts" select="counts[@result = 'effective']"/>
              <tr>
                <th scope="row">
                  <a href="#family-{@id}">{h:family(@id)}</a>
                  <xsl:call-template name="bar">
                    <xsl:with-param name="counts" select="$counts"/>
                    <xsl:with-param name="height" select="14"/>
                  </xsl:call-template>
                </th>
                <xsl:call-template name="numbers"><xsl:with-param name="counts" select="$counts"/></xsl:call-template>
              </tr>
            </xsl:for-each>
          </tbody>
          <tfoot>
            <tr class="sum" data-row="controls">
              <th scope="row">All controls</th>
              <xsl:call-template name="numbers"><xsl:with-param name="counts" select="$controls"/></xsl:call-template>
            </tr>
            <tr data-row="declared-controls">
              <th scope="row">as declared, before the rules</th>
              <xsl:call-template name="numbers"><xsl:with-param name="counts" select="$declared"/></xsl:call-template>
            </tr>
            <tr data-row="points">
              <th scope="row">Points (lettered statements)</th>
              <xsl:call-template name="numbers"><xsl:with-param name="counts" select="$points"/></xsl:call-template>
            </tr>
            <tr data-row="declared-points">
              <th scope="row">as declared, before the rules</th>
              <xsl:call-template name="numbers"><xsl:with-param name="counts" select="$points-declared"/></xsl:call-template>
            </tr>
          </tfoot>
        </table>
      </div>
    </section>
  </xsl:template>

  <xsl:template name="numbers">
    <xsl:param name="counts" as="element(counts)"/>
    <xsl:for-each select="$statuses">
      <td class="n">{$counts/@*[local-name() = current()/@name]}</td>
    </xsl:for-each>
    <td class="n">{$counts/@total}</td>
  </xsl:template>

  <!-- What is left to do: the open and the planned duties, each once. -->
  <xsl:template name="left">
    <xsl:variable name="report" select="."/>
    <xsl:variable name="left" select="family/control/point/duty[@fulfilment = ('OPEN', 'PLANNED', 'DISPUTED')]"/>
    <section id="left" aria-labelledby="left-title">
      <h2 id="left-title">What is left to do</h2>
      <xsl:choose>
        <xsl:when test="$left or unmapped">
          <p class="hint">Each item leads to where its evidence is. Ticks are yours alone: this browser keeps them,
            and the report does not know of them.</p>
        </xsl:when>
        <xsl:otherwise><p>Nothing.</p></xsl:otherwise>
      </xsl:choose>
      <xsl:for-each select="$kinds">
        <xsl:variable name="kind" select="string(@name)"/>
        <xsl:variable name="duties" select="$left[@kind = $kind]"/>
        <xsl:if test="$duties">
          <xsl:variable name="items" select="count(distinct-values($duties/string-join((@id, @system), ' ')))"/>
          <details class="kind" open="open">
            <summary><h3>{.} <span class="tally">{$items}</span></h3></summary>
            <ul class="work" data-kind="{$kind}">
              <xsl:choose>
                <xsl:when test="$kind = 'IMPLEMENT'">
                  <xsl:for-each-group select="$duties" group-by="../../@id">
                    <xsl:call-template name="item"><xsl:with-param name="group" select="current-group()"/></xsl:call-template>
                  </xsl:for-each-group>
                </xsl:when>
                <xsl:when test="$kind = 'LEVEL'">
                  <xsl:for-each-group select="$duties" group-by="@id">
                    <xsl:call-template name="item"><xsl:with-param name="group" select="current-group()"/></xsl:call-template>
                  </xsl:for-each-group>
                </xsl:when>
                <xsl:otherwise>
                  <!-- One text at several points of a control is one piece of work. -->
                  <xsl:for-each-group select="$duties"
                      group-by="string-join((../../@id, @system, (key('responsibility', @id)[@system = current()/@system][1]/text, @id)[1]), ' ')">
                    <xsl:call-template name="item"><xsl:with-param name="group" select="current-group()"/></xsl:call-template>
                  </xsl:for-each-group>
                </xsl:otherwise>
              </xsl:choose>
            </ul>
          </details>
        </xsl:if>
      </xsl:for-each>
      <xsl:if test="unmapped">
        <details class="kind">
          <summary><h3>Confirm what becomes of responsibilities that no map carries here <span class="tally">{count(unmapped)}</span></h3></summary>
          <ul class="evidence"><xsl:apply-templates select="unmapped"/></ul>
        </details>
      </xsl:if>
    </section>
  </xsl:template>

  <xsl:template name="item">
    <xsl:param name="group" as="element(duty)+"/>
    <xsl:variable name="first" select="$group[1]"/>
    <xsl:variable name="control" select="$first/../.."/>
    <xsl:variable name="key" select="string-join(($first/@kind, $control/@id[$first/@kind ne 'LEVEL'], distinct-values($group/@id)[$first/@kind ne 'IMPLEMENT'], $first/@system), ' ')"/>
    <xsl:variable name="said" select="key('responsibility', $first/@id, root($first))[@system = $first/@system][1]/text"/>
    <li>
      <label class="tick"><input type="checkbox" data-key="{$key}"/><span class="hidden">Done: {h:shown($control/@id)} {$first/@id}</span></label>
      <div>
        <xsl:choose>
          <xsl:when test="$first/@kind = 'LEVEL'">
            <p>{h:title($first, $first/@id)}: it reaches {h:count(count($group), 'point')}.</p>
          </xsl:when>
          <xsl:otherwise>
            <p>
              <a href="#control-{$control/@id}"><strong>{h:shown($control/@id)}</strong></a>{' '}<xsl:value-of select="$control/@title"/>
              <xsl:variable name="points" select="$group/parent::point[@id ne ../@id]"/>
              <xsl:if test="$points">
                <span class="points">{' '}
                  <xsl:for-each select="$points">
                    <a href="#{h:address(.)}">{h:label(.)}</a>{' '}
                  </xsl:for-each>
                </span>
              </xsl:if>
              <xsl:if test="$first/@kind = 'PARAMETER'">{' '}<code>{$first/@id}</code></xsl:if>
              <xsl:if test="$first/@system">{' '}<span class="from">{h:title($first, $first/@system)}</span></xsl:if>
              <xsl:if test="$group/@fulfilment = 'PLANNED'">{' '}<span class="tag">planned</span></xsl:if>
              <xsl:if test="$group/@fulfilment = 'DISPUTED'">{' '}<span class="tag">disputed</span></xsl:if>
            </p>
            <xsl:if test="$said">
              <p class="said">{if (string-length($said) gt 320) then substring($said, 1, 317) || '...' else $said}</p>
            </xsl:if>
            <xsl:if test="$first/@of-map = 'true'">
              <xsl:variable name="map" select="($first/../provided/map[@uuid = $first/@id])[1]"/>
              <p class="said">{string-join($map/from/@id, ', ')}: {$map/@relation}, by map <code>{$map/@uuid}</code></p>
            </xsl:if>
            <xsl:if test="$first/@kind = 'IMPLEMENT'">
              <p class="said">{string-join(distinct-values($group/../reason), '; ')}</p>
            </xsl:if>
          </xsl:otherwise>
        </xsl:choose>
      </div>
    </li>
  </xsl:template>

  <!-- What spoils the whole answer is said before it. -->
  <xsl:template name="errors">
    <xsl:variable name="errors" select="cause[@of-whole-report = 'true']"/>
    <xsl:if test="$errors">
      <section id="errors" aria-labelledby="errors-title">
        <h2 id="errors-title">Read this first</h2>
        <ul class="found"><xsl:apply-templates select="$errors"/></ul>
      </section>
    </xsl:if>
  </xsl:template>

  <xsl:template name="findings">
    <section id="findings" aria-labelledby="findings-title">
      <h2 id="findings-title">Findings</h2>
      <xsl:choose>
        <xsl:when test="cause">
          <ul class="found"><xsl:apply-templates select="cause"/></ul>
        </xsl:when>
        <xsl:otherwise><p>None.</p></xsl:otherwise>
      </xsl:choose>
    </section>
  </xsl:template>

  <!-- A cause is told once, with its number and the first few places. -->
  <xsl:template match="cause">
    <li>
      <p><xsl:call-template name="code"/>{' '}<strong>{@about}</strong>{': '}<xsl:value-of
        select="message"/><xsl:if test="xs:integer(@count) gt 1">{' '}<span class="tag">{@count} times</span></xsl:if></p>
      <ul class="places">
        <xsl:for-each select="finding">
          <li>
            <xsl:choose>
              <xsl:when test="@level = 'CONTROL'"><a href="#control-{@subject}">{h:shown(@subject)}</a></xsl:when>
              <xsl:when test="@level = 'POINT'"><a href="#{if (key('control', @subject)) then 'control' else 'point'}-{@subject}">{@subject}</a></xsl:when>
            </xsl:choose>
            <xsl:if test="../@count ne '1'">{' '}<xsl:value-of select="message"/></xsl:if>
            <xsl:call-template name="places"/>
          </li>
        </xsl:for-each>
        <xsl:if test="xs:integer(@count) gt count(finding)"><li>and {xs:integer(@count) - count(finding)} more, at their controls</li></xsl:if>
      </ul>
    </li>
  </xsl:template>

  <xsl:template match="finding">
    <li>
      <xsl:call-template name="code"/>{' '}<xsl:value-of select="message"/>
      <xsl:call-template name="places"/>
    </li>
  </xsl:template>

  <xsl:template name="code">
    <span class="severity {h:lower(@severity)}">{h:lower(@severity)}</span>{' '}<code title="{key('code', @code)/@meaning}">{@code}</code>
  </xsl:template>

  <xsl:template name="places">
    <xsl:choose>
      <xsl:when test="count(where) gt 3">
        <details class="places"><summary>{count(where)} places</summary>
          <xsl:apply-templates select="where"/>
        </details>
      </xsl:when>
      <xsl:otherwise><xsl:apply-templates select="where"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="where | source | answer">
    <span class="where">{@document}<xsl:if test="@location ne ''">{' '}{@location}</xsl:if>
      <xsl:if test="@uuid">{' '}<code>{@uuid}</code></xsl:if></span>
  </xsl:template>

  <xsl:template name="controls">
    <section id="controls" aria-labelledby="controls-title">
      <h2 id="controls-title">Controls</h2>
      <form id="filter" hidden="hidden" role="search" aria-label="Filter the controls">
        <p class="field grow"><label for="search">Search</label>
          <input id="search" type="search" autocomplete="off"/></p>
        <p class="field"><label for="in-family">Family</label>
          <select id="in-family">
            <option value="">All families</option>
            <xsl:for-each select="family"><option value="{@id}">{h:family(@id)}</option></xsl:for-each>
          </select></p>
        <fieldset>
          <legend>Show</legend>
          <xsl:for-each select="$statuses">
            <label><input type="checkbox" name="status" value="{@name}" checked="checked"/> {.}</label>
          </xsl:for-each>
        </fieldset>
        <fieldset>
          <legend>Only</legend>
          <label><input type="checkbox" id="only-left"/> with something left to do</label>
          <label><input type="checkbox" id="only-lowered"/> lowered by the rules</label>
        </fieldset>
        <p class="buttons"><button type="button" id="open-all">Open all</button>
          <button type="button" id="close-all">Close all</button>
          <output id="shown" aria-live="polite"></output></p>
      </form>
      <xsl:apply-templates select="family"/>
    </section>
  </xsl:template>

  <xsl:template match="family">
    <section class="family" id="family-{@id}" data-family="{@id}" aria-labelledby="family-{@id}-title">
      <h3 id="family-{@id}-title">{h:family(@id)}</h3>
      <xsl:apply-templates select="control"/>
    </section>
  </xsl:template>

  <xsl:template match="control">
    <xsl:text>&#10;</xsl:text>
    <details class="control" id="control-{@id}" data-control="{@id}" data-status="{@status}" data-points="{count(point)}">
      <xsl:if test="point/duty[@fulfilment = ('OPEN', 'PLANNED', 'DISPUTED')]"><xsl:attribute name="data-left"/></xsl:if>
      <xsl:if test="@declared ne @status or point/@declared[. ne ../@status]"><xsl:attribute name="data-lowered"/></xsl:if>
      <summary>
        <h4><span class="id">{h:shown(@id)}</span>{' '}<span class="title">{@title}</span></h4>
        <xsl:call-template name="badge"/>
      </summary>
      <div class="body">
        <xsl:if test="@way"><p class="way">In a plan: {/report/way[@name = current()/@way]/@words}.</p></xsl:if>
        <xsl:if test="finding">
          <h5>Findings on the control</h5>
          <ul class="found"><xsl:apply-templates select="finding"/></ul>
        </xsl:if>
        <xsl:apply-templates select="point"/>
        <details class="words">
          <summary>Explanation in words</summary>
          <pre>{explanation}</pre>
        </details>
      </div>
    </details>
  </xsl:template>

  <!-- The status of a control or a point, and what was declared where the rules lowered it. -->
  <xsl:template name="badge">
    <span class="badge">
      <xsl:call-template name="swatch"><xsl:with-param name="class" select="h:class(@status)"/></xsl:call-template>
      <span>{h:status(@status)}<xsl:if test="@declared ne @status">{' '}<span class="declared"> (declared {h:status(@declared)})</span></xsl:if></span>
    </span>
  </xsl:template>

  <xsl:template match="point">
    <section class="point">
      <xsl:if test="@id ne ../@id"><xsl:attribute name="id" select="'point-' || @id"/></xsl:if>
      <h5><span class="id">{if (@id = ../@id) then 'The whole control' else 'Point ' || h:label(.)}</span>
        <xsl:if test="@id ne ../@id">{' '}<span class="where">{@id}</span></xsl:if></h5>
      <xsl:call-template name="badge"/>
      <xsl:if test="reason"><p>Why: {reason}.</p></xsl:if>
      <xsl:if test="provided">
        <h6>What is provided</h6>
        <ul class="evidence"><xsl:apply-templates select="provided"/></ul>
      </xsl:if>
      <xsl:if test="responsibility">
        <h6>What you are responsible for</h6>
        <ul class="evidence"><xsl:apply-templates select="responsibility"/></ul>
      </xsl:if>
      <xsl:if test="ending[count(path) gt 1]">
        <h6>What became of responsibilities further below</h6>
        <ul class="evidence"><xsl:apply-templates select="ending[count(path) gt 1]"/></ul>
      </xsl:if>
      <xsl:if test="duty">
        <h6>Your duties</h6>
        <ul class="evidence"><xsl:apply-templates select="duty"/></ul>
      </xsl:if>
      <xsl:if test="finding">
        <h6>Findings</h6>
        <ul class="found"><xsl:apply-templates select="finding"/></ul>
      </xsl:if>
    </section>
  </xsl:template>

  <xsl:template match="provided">
    <li>
      <p><strong>{h:title(., @system)}</strong><xsl:if test="@component ne '' and @component ne h:title(., @system)"> ({@component})</xsl:if>
        provides {if (@extent = 'WHOLE') then 'it' else if (@extent = 'PART') then 'a part of it' else 'it, not saying how much of it,'}
        at <code>{(@statement, @control)[1]}</code><xsl:if test="@state">, {h:words(@state)}</xsl:if>{
          if (@standing = 'CAPPED') then ', which makes it partial at most'
          else if (@standing = 'UNUSABLE') then ', which cannot be used' else ''}.</p>
      <xsl:apply-templates select="text, source, map"/>
      <xsl:variable name="here" select="ancestor::point/finding"/>
      <xsl:for-each-group select="finding" group-by="@code">
        <p class="bearing"><span class="severity {h:lower(@severity)}">{h:lower(@severity)}</span>{' '}<code>{@code}</code>
          <xsl:if test="@level = 'POINT' and not($here[@code = current()/@code])">{' '}{message}</xsl:if></p>
      </xsl:for-each-group>
      <xsl:if test="provided">
        <p>It relies on:</p>
        <ul class="evidence"><xsl:apply-templates select="provided"/></ul>
      </xsl:if>
    </li>
  </xsl:template>

  <xsl:template match="responsibility">
    <li>
      <p><strong>{h:title(., @system)}</strong> leaves it to you at <code>{(@statement, @control)[1]}</code><xsl:if
        test="@fell-through = 'true'">; no system on the way up answers it</xsl:if>.
        <span class="tag">{h:words(@fulfilment)}</span></p>
      <xsl:apply-templates select="text, source, map"/>
      <xsl:if test="answer">
        <p>Answered in:</p>
        <xsl:apply-templates select="answer"/>
      </xsl:if>
    </li>
  </xsl:template>

  <xsl:template match="provided/text | responsibility/text | unmapped/text">
    <blockquote>{.}</blockquote>
  </xsl:template>

  <!-- The map that carries an item or a responsibility here, and why it does not make the point whole. -->
  <xsl:template match="map">
    <p class="bearing">Carried here from <code>{string-join(from/@id, ', ')}</code>: <strong>{@relation}</strong>, by map
      <code>{@uuid}</code> of <span class="where">{@document}</span><xsl:if test="@direction = 'reversed'">, read reversed</xsl:if>{
      if (limit) then '. Not whole: ' || string-join(limit, '; ') else ''}.</p>
    <xsl:for-each select="remark"><blockquote>{.}</blockquote></xsl:for-each>
  </xsl:template>

  <xsl:template match="unmapped">
    <li>
      <p><strong>{h:title(., @system)}</strong> leaves it to its customers at <code>{@point}</code></p>
      <xsl:apply-templates select="text, source"/>
    </li>
  </xsl:template>

  <xsl:template match="duty">
    <li>
      <p><xsl:choose>
        <xsl:when test="@kind = 'RESPONSIBILITY'">Meet the responsibility <code>{@id}</code> of {h:title(., @system)}</xsl:when>
        <xsl:when test="@kind = 'IMPLEMENT'">Implement what is not inherited</xsl:when>
        <xsl:when test="@kind = 'PARAMETER'">Set the parameter <code>{@id}</code> as the baseline asks; {h:title(., @system)} has another value</xsl:when>
        <xsl:when test="@kind = 'LEVEL'">Have the level of {h:title(., @id)} accepted by the authorizing official</xsl:when>
        <xsl:when test="@of-map = 'true'">Confirm that map <code>{@id}</code> rightly calls it whole</xsl:when>
        <xsl:otherwise>Confirm that the responsibility <code>{@id}</code> of {h:title(., @system)} is satisfied</xsl:otherwise>
      </xsl:choose>. <span class="tag">{h:words(@fulfilment)}</span></p>
    </li>
  </xsl:template>

  <xsl:template match="ending">
    <li>
      <p><code>{@responsibility}</code> of {h:title(., @system)}, on the path
        {string-join(path/@id ! h:title(., .), ', ')}:
        <strong>{h:words(@end)}</strong><xsl:if test="by"> by {string-join(by/@id ! h:title(., .), ', ')}</xsl:if>.</p>
    </li>
  </xsl:template>
</xsl:stylesheet>
